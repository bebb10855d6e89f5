package io.jenkins.plugins.deliverygate.admin;

import static io.jenkins.plugins.casc.misc.Util.getUnclassifiedRoot;
import static io.jenkins.plugins.casc.misc.Util.toYamlString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.security.ACL;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.ConfiguredWithCode;
import io.jenkins.plugins.casc.misc.JenkinsConfiguredWithCodeRule;
import io.jenkins.plugins.casc.misc.junit.jupiter.WithJenkinsConfiguredWithCode;
import java.nio.file.Files;
import java.nio.file.Path;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything can be set by a file, is written out again, and wrong values fail loudly. */
@WithJenkinsConfiguredWithCode
class ConfigurationAsCodeTest {

  @Test
  @ConfiguredWithCode("casc.yaml")
  void shouldTakeItAllAndWriteItOut(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
    DeliveryGateConfiguration configuration = DeliveryGateConfiguration.get();

    assertThat(configuration.getHeapMegabytes()).isEqualTo(512);
    assertThat(configuration.getMinutes()).isEqualTo(5);
    assertThat(configuration.isOnBuiltInNode()).isTrue();
    assertThat(configuration.getPolicy().getText()).startsWith("name: acme\n");
    assertThat(configuration.getPacks())
        .extracting(PinnedFile::getUrl)
        .containsExactly("https://repo.example.com/acme-rules.jar");
    assertThat(exported())
        .contains("heapMegabytes: 512", "minutes: 5", "onBuiltInNode: true")
        .contains("name: \"acme.yaml\"", "gates: {done: enforced}")
        .contains("url: \"https://repo.example.com/acme-rules.jar\"", "sha256: \"0123456789");
  }

  @Test
  @ConfiguredWithCode("casc.yaml")
  void shouldMakeGuardedCredentials(JenkinsConfiguredWithCodeRule jenkins) {
    assertThat(
            CredentialsProvider.lookupCredentialsInItemGroup(
                StandardCredentials.class, Jenkins.get(), ACL.SYSTEM2))
        .extracting(StandardCredentials::getId)
        .contains("token", "login");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heapMegabytes: 63 | between 64 and 16384",
        "minutes: 241 | between 1 and 240",
        "policy: {name: a.yaml, url: 'ftp://x/a', sha256: ''} | https://",
        "policy: {name: a.yaml, url: 'https://x/a'} | a URL needs the SHA-256",
        "policy: {name: ../a.yaml, text: 'name: a'} | a name has up to 100",
        "policy: {name: a.yaml, sha256: abc} | 64 hex digits"
      })
  void shouldFailLoudlyWhenAValueIsWrong(
      String setting, String why, JenkinsConfiguredWithCodeRule jenkins, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("casc.yaml");
    Files.writeString(file, "unclassified: {deliveryGate: {" + setting + "}}\n");

    assertThatThrownBy(() -> ConfigurationAsCode.get().configure(file.toString()))
        .hasStackTraceContaining(why);
  }

  private static String exported() throws Exception {
    ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());
    return toYamlString(getUnclassifiedRoot(context).get("deliveryGate"));
  }
}
