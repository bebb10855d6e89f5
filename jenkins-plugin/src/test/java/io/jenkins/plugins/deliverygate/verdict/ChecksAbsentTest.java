package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.model.FreeStyleBuild;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/** A Jenkins without the plugin Checks API. */
class ChecksAbsentTest {

  @RegisterExtension
  private final RealJenkinsExtension real = new RealJenkinsExtension().omitPlugins("checks-api");

  @Test
  void shouldRecordAndShowVerdictsWhenThePluginIsNotThere() throws Throwable {
    real.then(
        jenkins -> {
          assertThat(Jenkins.get().getPlugin("checks-api")).isNull();
          assertThat(ExtensionList.lookup(VerdictListener.class))
              .extracting(listener -> listener.getClass().getSimpleName())
              .contains("Keeper")
              .doesNotContain("VerdictChecks");
          FreeStyleBuild build =
              jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("shop"));
          Verdicts.record(build, "", Verdicts.passed());
          String page =
              jenkins.createWebClient().withJavaScriptEnabled(false).getPage(build).asXml();
          assertThat(page).contains("dg-verdict");
        });
  }
}
