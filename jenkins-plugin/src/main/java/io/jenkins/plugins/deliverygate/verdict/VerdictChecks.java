package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.checks.api.ChecksAnnotation;
import io.jenkins.plugins.checks.api.ChecksAnnotation.ChecksAnnotationBuilder;
import io.jenkins.plugins.checks.api.ChecksAnnotation.ChecksAnnotationLevel;
import io.jenkins.plugins.checks.api.ChecksConclusion;
import io.jenkins.plugins.checks.api.ChecksDetails;
import io.jenkins.plugins.checks.api.ChecksDetails.ChecksDetailsBuilder;
import io.jenkins.plugins.checks.api.ChecksOutput.ChecksOutputBuilder;
import io.jenkins.plugins.checks.api.ChecksPublisherFactory;
import io.jenkins.plugins.checks.api.ChecksStatus;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.variant.OptionalExtension;

/**
 * Publishes each verdict as a check of the commit, where the plugin Checks API is there. No other
 * class may name one of that plugin.
 */
@OptionalExtension(requirePlugins = "checks-api")
public final class VerdictChecks implements VerdictListener {

  private static final Logger LOGGER = Logger.getLogger(VerdictChecks.class.getName());

  private static final int MOST_ANNOTATIONS = 50;
  private static final int LONGEST_NAME = 100;

  @Override
  public void onVerdict(
      Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, TaskListener listener) {
    try {
      ChecksPublisherFactory.fromRun(run, listener).publish(details(run, recorded, verdict));
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, e, () -> "cannot publish a check of " + run);
      listener.getLogger().println("Delivery Gate: the check could not be published: " + e);
    }
  }

  private static ChecksDetails details(Run<?, ?> run, RecordedVerdict recorded, Verdict verdict) {
    CheckText text = new CheckText(recorded, ShownVerdict.of(verdict));
    ChecksDetailsBuilder details =
        new ChecksDetailsBuilder()
            .withName("Delivery Gate / " + name(recorded))
            .withStatus(ChecksStatus.COMPLETED)
            .withConclusion(conclusion(recorded))
            .withOutput(
                new ChecksOutputBuilder()
                    .withTitle(text.title())
                    .withSummary(text.summary())
                    .withText(text.details())
                    .withAnnotations(annotations(verdict))
                    .build());
    String root = Jenkins.get().getRootUrl();
    if (root != null) {
      details.withDetailsURL(root + new VerdictPage(run, recorded).getPath());
    }
    return details.build();
  }

  private static String name(RecordedVerdict recorded) {
    String name = recorded.name();
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  /** What is not complete is never good for a release, so it is not a success. */
  private static ChecksConclusion conclusion(RecordedVerdict recorded) {
    return switch (recorded.status()) {
      case PASSED -> recorded.complete() ? ChecksConclusion.SUCCESS : ChecksConclusion.NEUTRAL;
      case WARNING -> ChecksConclusion.NEUTRAL;
      case FAILED, ERROR -> ChecksConclusion.FAILURE;
    };
  }

  private static List<ChecksAnnotation> annotations(Verdict verdict) {
    return verdict.gates().stream()
        .filter(GateVerdict::enforced)
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> RuleEffect.of(rule, true).wants())
        .flatMap(VerdictChecks::annotations)
        .limit(MOST_ANNOTATIONS)
        .toList();
  }

  private static Stream<ChecksAnnotation> annotations(RuleVerdict rule) {
    return rule.breaches().stream()
        .filter(breach -> !breach.waived() && placed(breach))
        .map(breach -> annotation(rule, breach));
  }

  /** Only a place within the repository can be shown there. */
  private static boolean placed(Breach breach) {
    String file = breach.location().file();
    return breach.location().line() > 0 && !file.isEmpty() && !file.startsWith("/");
  }

  private static ChecksAnnotation annotation(RuleVerdict rule, Breach breach) {
    ShownBreach shown = ShownBreach.of(breach);
    return new ChecksAnnotationBuilder()
        .withPath(breach.location().file())
        .withLine(breach.location().line())
        .withAnnotationLevel(level(RuleEffect.of(rule, true)))
        .withTitle(OneLine.of(rule.id() + " " + rule.title()))
        .withMessage(shown.sentence() + "\nMend: " + shown.remedy())
        .build();
  }

  private static ChecksAnnotationLevel level(RuleEffect standing) {
    if (standing.stops()) {
      return ChecksAnnotationLevel.FAILURE;
    }
    return standing == RuleEffect.WARNS
        ? ChecksAnnotationLevel.WARNING
        : ChecksAnnotationLevel.NOTICE;
  }
}
