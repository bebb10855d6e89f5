package io.jenkins.plugins.deliverygate.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Item;
import io.deliverygate.io.Sha256;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import jenkins.model.Jenkins;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The page where files are uploaded: who may, and what becomes of them. */
@WithJenkins
class UploadsTest {

  private static final String POLICY = "name: acme\n";
  private static final String SHA256 = Sha256.of(POLICY);

  private JenkinsRule jenkins;

  @BeforeEach
  void secure(JenkinsRule rule) {
    jenkins = rule;
    rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
    rule.jenkins.setAuthorizationStrategy(
        new MockAuthorizationStrategy()
            .grant(Jenkins.READ, Item.READ, Item.CONFIGURE)
            .everywhere()
            .to("dev", "keeper")
            .grant(DeliveryGatePermissions.CONFIGURE)
            .everywhere()
            .to("keeper")
            .grant(Jenkins.ADMINISTER)
            .everywhere()
            .to("root"));
  }

  @Test
  void shouldKeepAndShowAFileWhenSomebodyUploadsItWhoMay(@TempDir Path folder) throws Exception {
    HtmlPage page = upload("keeper", folder);

    assertThat(page.asNormalizedText()).contains("<b>acme.yaml", SHA256, "keeper");
    assertThat(Files.readString(KeptFiles.find(SHA256).orElseThrow())).isEqualTo(POLICY);
  }

  @Test
  void shouldForgetAFileWhenSomebodyDeletesIt(@TempDir Path folder) throws Exception {
    HtmlPage page = upload("keeper", folder);

    HtmlForm form = page.getFormByName("delete-" + SHA256);
    jenkins.submit(form);

    assertThat(KeptFiles.find(SHA256)).isEmpty();
    assertThat(new Uploads().getFiles()).isEmpty();
  }

  @Test
  void shouldKeepAFileThatIsInUse(@TempDir Path folder) throws Exception {
    HtmlPage page = upload("root", folder);
    PinnedFile policy = new PinnedFile("acme.yaml");
    policy.setSha256(SHA256);
    DeliveryGateConfiguration.get().setPolicy(policy);

    assertThatThrownBy(() -> jenkins.submit(page.getFormByName("delete-" + SHA256)))
        .isInstanceOf(FailingHttpStatusCodeException.class);

    assertThat(KeptFiles.find(SHA256)).isPresent();
  }

  @Test
  void shouldRefuseWhoeverMayNot() throws Exception {
    try (JenkinsRule.WebClient client = jenkins.createWebClient().login("dev")) {
      client.assertFails("manage/delivery-gate-files/", 403);
    }
  }

  @Test
  void shouldChangeNothingByAGet(@TempDir Path folder) throws Exception {
    upload("keeper", folder);
    try (JenkinsRule.WebClient client = jenkins.createWebClient().login("keeper")) {
      client.assertFails("manage/delivery-gate-files/delete?sha256=" + SHA256, 404);
      client.assertFails("manage/delivery-gate-files/upload", 404);
    }

    assertThat(KeptFiles.find(SHA256)).isPresent();
  }

  @Test
  void shouldRefuseADigestThatIsAPath() throws Exception {
    Path secret = Files.writeString(jenkins.jenkins.getRootDir().toPath().resolve("secret"), "x");
    try (JenkinsRule.WebClient client = jenkins.createWebClient().login("keeper")) {
      WebRequest delete =
          new WebRequest(
              new URL(
                  client.getContextPath()
                      + "manage/delivery-gate-files/delete?sha256=../../secret"),
              HttpMethod.POST);
      client.addCrumb(delete);
      client.setThrowExceptionOnFailingStatusCode(false);
      client.getPage(delete);
    }

    assertThat(secret).exists();
  }

  private HtmlPage upload(String user, Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("<b>acme.yaml"), POLICY);
    HtmlPage page = jenkins.createWebClient().login(user).goTo("manage/delivery-gate-files/");
    HtmlForm form = page.getFormByName("upload");
    HtmlFileInput input = form.getInputByName("file");
    input.setFiles(file.toFile());
    return (HtmlPage) jenkins.submit(form);
  }
}
