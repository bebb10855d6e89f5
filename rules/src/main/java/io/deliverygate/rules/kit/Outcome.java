package io.deliverygate.rules.kit;

import io.deliverygate.rules.kit.Expected.ExpectedBreach;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule came to, and what a test says of it. Every statement that does not pass ends in an
 * {@link AssertionError} that tells what the rule came to and by which breaches.
 */
public record Outcome(RuleVerdict verdict) {

  /** It passed, having looked at something. */
  public Outcome passes() {
    return is(Expected.of(RuleStatus.PASSED));
  }

  /** It passed, having looked at so many subjects. */
  public Outcome passes(int checked) {
    return is(Expected.of(RuleStatus.PASSED).checking(checked));
  }

  /** Just these subjects breach it. */
  public Outcome breaches(String... subjects) {
    List<ExpectedBreach> each =
        Stream.of(subjects).map(subject -> ExpectedBreach.of(subject)).toList();
    return is(Expected.of(RuleStatus.BREACHED).breaching(each));
  }

  /** One of its breaches says all of this. */
  public Outcome saying(String... words) {
    boolean said = breaches().anyMatch(b -> Stream.of(words).allMatch(b.message()::contains));
    return require(said, "a breach saying '" + String.join("' and '", words) + "'");
  }

  /** One of its breaches is at this line. */
  public Outcome atLine(int line) {
    boolean there = breaches().anyMatch(breach -> breach.location().line() == line);
    return require(there, "a breach at line " + line);
  }

  /** There is nothing that it could look at. */
  public Outcome doesNotApply() {
    return is(Expected.of(RuleStatus.NOT_APPLICABLE));
  }

  /** It cannot judge because something is not known, and says so in these words. */
  public Outcome misses(String... words) {
    return is(Expected.of(RuleStatus.NO_EVIDENCE).saying(Said.all(Arrays.asList(words))));
  }

  /** It cannot judge because the evidence cannot be believed, and says so in these words. */
  public Outcome isInError(String... words) {
    return is(Expected.of(RuleStatus.ERROR).saying(Said.all(Arrays.asList(words))));
  }

  private Stream<Breach> breaches() {
    return verdict.breaches().stream();
  }

  private Outcome is(Expected expected) {
    expected
        .differs(verdict)
        .ifPresent(
            difference -> {
              throw new AssertionError(verdict.id() + ": " + difference);
            });
    return this;
  }

  private Outcome require(boolean holds, String expected) {
    if (!holds) {
      throw new AssertionError(
          "%s: expected %s%ncame to  %s"
              .formatted(verdict.id(), expected, OutcomeText.words(verdict)));
    }
    return this;
  }
}
