package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the log of a build says of a verdict: its gates, and what blocks with its mend. */
final class LogText {

  /** Of each rule; the page has them all. */
  private static final int MOST_BREACHES = 10;

  private static final int LONGEST = 2000;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private LogText() {}

  static Stream<String> lines(RecordedVerdict recorded, Verdict verdict) {
    Stream<String> head = Stream.of(recorded.headline());
    Stream<String> why = verdict.incompleteBecause().stream().map(line -> "  because: " + line);
    Stream<String> gates = verdict.gates().stream().flatMap(LogText::gate);
    return Stream.of(head, why, gates).flatMap(lines -> lines).map(LogText::oneLine);
  }

  private static Stream<String> gate(GateVerdict gate) {
    String how = gate.enforced() ? "" : " (not enforced)";
    Stream<String> head = Stream.of("  " + gate.id() + ": " + gate.status() + how);
    return Stream.concat(head, gate.enforced() ? rules(gate) : Stream.empty());
  }

  private static Stream<String> rules(GateVerdict gate) {
    return gate.rules().stream().filter(LogText::shown).flatMap(LogText::rule);
  }

  private static boolean shown(RuleVerdict rule) {
    return rule.status() == RuleStatus.BREACHED
        || rule.status() == RuleStatus.NO_EVIDENCE
        || rule.status() == RuleStatus.ERROR;
  }

  private static Stream<String> rule(RuleVerdict rule) {
    String reason = rule.reason().isEmpty() ? "" : ": " + rule.reason();
    String shadow = rule.shadow() ? ", in shadow" : "";
    String head =
        "    %s %s (%s%s) %s%s"
            .formatted(rule.status(), rule.id(), rule.severity(), shadow, rule.title(), reason);
    Stream<String> breaches =
        rule.breaches().stream()
            .filter(breach -> !breach.waived())
            .limit(MOST_BREACHES)
            .map(LogText::breach);
    return Stream.concat(Stream.of(head), breaches);
  }

  private static String breach(Breach breach) {
    String place = breach.location().text().isEmpty() ? "" : " at " + breach.location().text();
    return "      %s: %s%s; fix: %s"
        .formatted(breach.subject(), breach.message(), place, breach.remedy());
  }

  /** What holds a line break, or turns the direction of reading, could forge lines of the log. */
  private static String oneLine(String line) {
    String visible = INVISIBLE.matcher(line).replaceAll(" ");
    return visible.substring(0, Math.min(LONGEST, visible.length()));
  }
}
