package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AbstractProject;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateRole;
import io.jenkins.plugins.deliverygate.admin.RoleHolder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.DataBoundConstructor;

/** The forms of step and roles, and roles as code. */
@WithJenkins
class ApprovalConfigurationTest {

  private JenkinsRule jenkins;

  @BeforeEach
  void start(JenkinsRule rule) {
    jenkins = rule;
  }

  @Test
  void shouldKeepTheStepInItsForm() throws Exception {
    DeliveryGateApprovalStep step = new DeliveryGateApprovalStep("a, b", "2.4", "3f2a9c1");
    step.setQuorum(2);
    step.setMessage("look at it");

    StepHolder read = jenkins.configRoundtrip(new StepHolder(step));

    jenkins.assertEqualDataBoundBeans(step, read.getStep());
  }

  @Test
  void shouldGenerateTheSnippet() throws Exception {
    DeliveryGateApprovalStep step = new DeliveryGateApprovalStep("a", "2.4", "3f2a9c1");

    assertThat(Snippetizer.object2Groovy(step))
        .isEqualTo("deliveryGateApproval revision: '3f2a9c1', role: 'a', version: '2.4'");
  }

  @Test
  void shouldKeepTheRolesInTheirForm() throws Exception {
    Office.giveRoles();
    List<DeliveryGateRole> before = DeliveryGateConfiguration.get().getRoles();

    jenkins.configRoundtrip();

    jenkins.assertEqualDataBoundBeans(before, DeliveryGateConfiguration.get().getRoles());
  }

  @Test
  void shouldTakeRolesAsCodeAndGiveThemBack(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("jenkins.yaml");
    Files.writeString(
        file,
        """
        unclassified:
          deliveryGate:
            roles:
              - name: chief-product-owner
                holders:
                  - {sid: ann, person: Ann Example <ann@example.com>}
                  - {sid: board, group: true}
        """);

    ConfigurationAsCode.get().configure(file.toString());

    List<RoleHolder> holders = DeliveryGateConfiguration.get().getRoles().get(0).getHolders();
    assertThat(holders).extracting(RoleHolder::getSid).containsExactly("ann", "board");
    assertThat(holders.get(0).getPerson()).isEqualTo("Ann Example <ann@example.com>");
    assertThat(holders.get(1).isGroup()).isTrue();
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    ConfigurationAsCode.get().export(exported);
    assertThat(exported.toString(StandardCharsets.UTF_8))
        .contains("person: \"Ann Example <ann@example.com>\"", "group: true");
  }

  /** Shows the form of the step as the snippet generator does. */
  public static final class StepHolder extends Builder {

    private final DeliveryGateApprovalStep step;

    @DataBoundConstructor
    public StepHolder(DeliveryGateApprovalStep step) {
      this.step = step;
    }

    public DeliveryGateApprovalStep getStep() {
      return step;
    }

    @TestExtension
    public static final class DescriptorImpl extends BuildStepDescriptor<Builder> {
      @Override
      public boolean isApplicable(Class<? extends AbstractProject> jobType) {
        return true;
      }
    }
  }
}
