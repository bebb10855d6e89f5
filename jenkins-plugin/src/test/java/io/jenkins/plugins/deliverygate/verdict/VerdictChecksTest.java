package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.checks.api.ChecksAnnotation;
import io.jenkins.plugins.checks.api.ChecksAnnotation.ChecksAnnotationLevel;
import io.jenkins.plugins.checks.api.ChecksConclusion;
import io.jenkins.plugins.checks.api.ChecksDetails;
import io.jenkins.plugins.checks.api.ChecksOutput;
import io.jenkins.plugins.checks.api.ChecksPublisher;
import io.jenkins.plugins.checks.api.ChecksPublisherFactory;
import io.jenkins.plugins.checks.api.ChecksStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A verdict as a check of the commit. */
@WithJenkins
class VerdictChecksTest {

  /** Between two backticks in a row, of which the text has none: nothing comes of it there. */
  private static final Pattern CODE = Pattern.compile("`` .*? ``");

  private static JenkinsRule jenkins;

  private FreeStyleBuild build;

  @BeforeAll
  static void start(JenkinsRule rule) {
    jenkins = rule;
  }

  @BeforeEach
  void build() throws Exception {
    Published.CHECKS.clear();
    Published.broken = false;
    build = jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject());
  }

  @Test
  void shouldPublishAFailureWithAnnotationsWhenTheVerdictIsBlocked() throws Exception {
    ChecksDetails check = check("payments", Verdicts.blocked());

    assertThat(check.getName()).contains("Delivery Gate / payments");
    assertThat(check.getStatus()).isEqualTo(ChecksStatus.COMPLETED);
    assertThat(check.getConclusion()).isEqualTo(ChecksConclusion.FAILURE);
    assertThat(check.getDetailsURL())
        .contains(jenkins.getURL() + build.getUrl() + "delivery-gate/1/");
    ChecksOutput output = check.getOutput().orElseThrow();
    assertThat(output.getTitle()).contains("Blocked, not complete: payments 1.4.0");
    assertThat(output.getSummary().orElseThrow())
        .contains("the instant was chosen", "payments 1.4.0 is blocked by 7 rules")
        .contains("| done | FAILED | enforced |", "| ready | FAILED | not enforced |");
    assertThat(output.getText().orElseThrow())
        .contains("### What blocks", "**DONE-01**", "**Fix:** name the criterion");
    ChecksAnnotation first = output.getChecksAnnotations().get(0);
    assertThat(first.getPath()).contains("delivery/backlog.yaml");
    assertThat(first.getStartLine()).contains(74);
    assertThat(first.getAnnotationLevel()).isEqualTo(ChecksAnnotationLevel.FAILURE);
    assertThat(first.getTitle().orElseThrow()).startsWith("DONE-01 Every acceptance criterion");
    assertThat(first.getMessage().orElseThrow()).contains("PAY-381/AC-2: no test", "\nFix: name");
  }

  @Test
  void shouldSayWhatWouldMakeARuleApplyWhenNoOtherOfItsGateCounts() throws Exception {
    ChecksDetails check = check("", Verdicts.mute());

    assertThat(check.getConclusion()).isEqualTo(ChecksConclusion.FAILURE);
    assertThat(check.getOutput().orElseThrow().getText().orElseThrow())
        .containsSubsequence("### What blocks", "ACME-01", "coverage is not expected");
  }

  @Test
  void shouldPublishASuccessWhenTheVerdictPasses() throws Exception {
    ChecksDetails check = check("", Verdicts.passed());

    assertThat(check.getName()).contains("Delivery Gate / shop");
    assertThat(check.getConclusion()).isEqualTo(ChecksConclusion.SUCCESS);
    assertThat(check.getOutput().orElseThrow().getChecksAnnotations()).isEmpty();
  }

  @Test
  void shouldPublishNoSuccessWhenThePassedVerdictIsNotComplete() throws Exception {
    Verdict passed = Verdicts.passed();
    Verdict partial =
        Verdict.of(
            passed.subject(),
            passed.evaluatedAt(),
            passed.policy(),
            "",
            passed.gates(),
            List.of("only some gates were asked for"));

    assertThat(check("", partial).getConclusion()).isEqualTo(ChecksConclusion.NEUTRAL);
  }

  @Test
  void shouldPublishNeutralWhenThereAreWarnings() throws Exception {
    List<GateVerdict> gates = new ArrayList<>();
    Verdicts.passed()
        .gates()
        .forEach(g -> gates.add(new GateVerdict(g.id(), GateStatus.WARNING, true, g.rules())));

    assertThat(check("", Verdicts.with(Verdicts.passed(), gates)).getConclusion())
        .isEqualTo(ChecksConclusion.NEUTRAL);
  }

  @Test
  void shouldAnnotateFiftyPlacesAtMostWhenThereAreMore() throws Exception {
    ChecksOutput output = check("", Verdicts.breachedSoOften(51)).getOutput().orElseThrow();

    assertThat(output.getChecksAnnotations()).hasSize(50);
    assertThat(output.getText().orElseThrow()).contains("and 46 more").hasSizeLessThan(60_001);
  }

  @Test
  void shouldAnnotateOnlyPlacesOfTheRepositoryWhenOthersAreNamed() throws Exception {
    List<Breach> breaches =
        List.of(
            Verdicts.breach("a", "m", "/etc/passwd", "r"),
            Verdicts.breach("b", "m", "", "r"),
            Verdicts.breach("c", "m", "Main.java", "r"),
            Verdicts.breach("d", "m", "Other.java", "r").waivedBy("waiver W-1"));
    GateVerdict gate =
        new GateVerdict(
            "debt", GateStatus.FAILED, true, List.of(Verdicts.rule("DEBT-02", breaches)));

    ChecksOutput output =
        check("", Verdicts.with(Verdicts.passed(), List.of(gate))).getOutput().orElseThrow();

    assertThat(output.getChecksAnnotations())
        .extracting(annotation -> annotation.getPath().orElseThrow())
        .containsExactly("Main.java");
  }

  @Test
  void shouldEscapeMarkdownWhenTextsAreForeign() throws Exception {
    String foreign = "<script>alert(1)</script> **b** [x](javascript:y) @ann #1 | `c` ![i](u)";
    ChecksOutput output = check("", Verdicts.foreign(foreign)).getOutput().orElseThrow();

    for (String text : List.of(output.getSummary().orElseThrow(), output.getText().orElseThrow())) {
      assertThat(text)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; \\*\\*b\\*\\* \\[x\\](javascript:y)");
      assertThat(CODE.matcher(text).replaceAll("")).doesNotContain("<script>", "@ann", "#1", " ![");
    }
  }

  @Test
  void shouldGoOnWhenTheCheckCannotBePublished() throws Exception {
    Published.broken = true;

    Verdicts.record(build, "", Verdicts.passed());

    assertThat(build.getAction(DeliveryGateAction.class).verdicts()).hasSize(1);
  }

  private ChecksDetails check(String name, Verdict verdict) throws Exception {
    Verdicts.record(build, name, verdict);
    assertThat(Published.CHECKS).hasSize(1);
    return Published.CHECKS.get(0);
  }

  /** Takes what is published. */
  @TestExtension
  public static final class Published extends ChecksPublisherFactory {

    static final List<ChecksDetails> CHECKS = new ArrayList<>();
    static boolean broken;

    @Override
    protected Optional<ChecksPublisher> createPublisher(Run<?, ?> run, TaskListener listener) {
      return Optional.of(
          new ChecksPublisher() {
            @Override
            public void publish(ChecksDetails details) {
              if (broken) {
                throw new IllegalStateException("no network");
              }
              CHECKS.add(details);
            }
          });
    }
  }
}
