package io.jenkins.plugins.deliverygate.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import java.util.List;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A form that is saved as it was opened changes nothing; what is taken out of it is gone. */
@WithJenkins
class FormsTest {

  private static final String SHA256 = "ab".repeat(32);

  @Test
  void shouldKeepTheGlobalConfigurationWhenItsFormIsSaved(JenkinsRule jenkins) throws Exception {
    DeliveryGateConfiguration configuration = DeliveryGateConfiguration.get();
    configuration.setPolicy(text());
    configuration.setPacks(List.of(pack()));
    configuration.setMinutes(7);

    jenkins.configRoundtrip();

    jenkins.assertEqualDataBoundBeans(configuration.getPolicy(), text());
    jenkins.assertEqualDataBoundBeans(configuration.getPacks(), List.of(pack()));
    assertThat(configuration.getMinutes()).isEqualTo(7);
  }

  @Test
  void shouldForgetThePolicyWhenItIsUnticked(JenkinsRule jenkins) throws Exception {
    DeliveryGateConfiguration configuration = DeliveryGateConfiguration.get();
    configuration.setPolicy(text());

    HtmlPage page = jenkins.createWebClient().goTo("manage/configure");
    HtmlForm form = page.getFormByName("config");
    form.getInputByName("_.policy").click();
    jenkins.submit(form);

    assertThat(configuration.getPolicy()).isNull();
  }

  @Test
  void shouldKeepThePolicyWhenTheFormIsWrong(JenkinsRule jenkins) throws Exception {
    DeliveryGateConfiguration configuration = DeliveryGateConfiguration.get();
    configuration.setPolicy(text());

    HtmlPage page = jenkins.createWebClient().goTo("manage/configure");
    HtmlForm form = page.getFormByName("config");
    form.getInputByName("_.policy").click();
    form.getInputByName("_.heapMegabytes").setValue("63");
    assertThatThrownBy(() -> jenkins.submit(form))
        .isInstanceOf(FailingHttpStatusCodeException.class);

    jenkins.assertEqualDataBoundBeans(configuration.getPolicy(), text());
  }

  @Test
  void shouldKeepTheFolderWhenItsFormIsSaved(JenkinsRule jenkins) throws Exception {
    Folder folder = jenkins.createProject(Folder.class, "team");
    DeliveryGateFolderProperty settings = new DeliveryGateFolderProperty();
    settings.setPolicy(text());
    settings.setPacks(List.of(pack()));
    settings.setGuard(guard());
    settings.setGuardedJobs("release-*");
    folder.addProperty(settings);

    Folder saved = jenkins.configRoundtrip(folder);

    jenkins.assertEqualDataBoundBeans(
        saved.getProperties().get(DeliveryGateFolderProperty.class), settings);
  }

  @Test
  void shouldKeepTheJobWhenItsFormIsSaved(JenkinsRule jenkins) throws Exception {
    FreeStyleProject job = jenkins.createFreeStyleProject("release");
    job.addProperty(new ReleaseGuardProperty(guard()));

    FreeStyleProject saved = jenkins.configRoundtrip(job);

    jenkins.assertEqualDataBoundBeans(
        saved.getProperty(ReleaseGuardProperty.class).getGuard(), guard());
  }

  private static PinnedFile text() {
    PinnedFile file = new PinnedFile("acme.yaml");
    file.setText("name: acme\n");
    return file;
  }

  private static PinnedFile pack() {
    PinnedFile file = new PinnedFile("acme-rules.jar");
    file.setUrl("https://repo.example.com/acme-rules.jar");
    file.setSha256(SHA256);
    return file;
  }

  private static ReleaseGuard guard() {
    ReleaseGuard guard = new ReleaseGuard("REVISION", "team/shop/main");
    guard.setGates("go-live");
    guard.setMaxAgeHours(12);
    guard.setWarningsCount(true);
    return guard;
  }
}
