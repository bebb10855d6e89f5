package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.view.MarkdownSummary;
import io.deliverygate.verdict.view.ShownBreach;
import io.deliverygate.verdict.view.ShownRule;
import io.deliverygate.verdict.view.ShownVerdict;
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
    VerdictPage page = new VerdictPage(run, recorded);
    ChecksDetailsBuilder details =
        new ChecksDetailsBuilder()
            .withName("Delivery Gate / " + name(recorded))
            .withStatus(ChecksStatus.COMPLETED)
            .withConclusion(conclusion(recorded))
            .withOutput(
                new ChecksOutputBuilder()
                    .withTitle(recorded.words() + ": " + recorded.subject())
                    .withSummary(MarkdownSummary.head(verdict, page.all()))
                    .withText(MarkdownSummary.rules(verdict, page.all()))
                    .withAnnotations(annotations(VerdictPage.shown(verdict)))
                    .build());
    if (Jenkins.get().getRootUrl() != null) {
      details.withDetailsURL(page.address());
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

  private static List<ChecksAnnotation> annotations(ShownVerdict verdict) {
    return verdict.enforced().stream()
        .flatMap(gate -> gate.wanting().stream())
        .flatMap(VerdictChecks::annotations)
        .limit(MOST_ANNOTATIONS)
        .toList();
  }

  private static Stream<ChecksAnnotation> annotations(ShownRule rule) {
    return rule.breaches().stream()
        .filter(breach -> !breach.waived() && placed(breach))
        .map(breach -> annotation(rule, breach));
  }

  /** Only a place within the repository can be shown there. */
  private static boolean placed(ShownBreach breach) {
    return breach.line() > 0 && !breach.file().isEmpty() && !breach.file().startsWith("/");
  }

  private static ChecksAnnotation annotation(ShownRule rule, ShownBreach breach) {
    String remedy = breach.remedy().isEmpty() ? "" : "\nFix: " + breach.remedy();
    return new ChecksAnnotationBuilder()
        .withPath(breach.file())
        .withLine(breach.line())
        .withAnnotationLevel(level(rule.effect()))
        .withTitle(rule.id() + " " + rule.title())
        .withMessage(breach.sentence() + remedy)
        .build();
  }

  private static ChecksAnnotationLevel level(RuleEffect effect) {
    if (effect.stops()) {
      return ChecksAnnotationLevel.FAILURE;
    }
    return effect == RuleEffect.WARNS
        ? ChecksAnnotationLevel.WARNING
        : ChecksAnnotationLevel.NOTICE;
  }
}
