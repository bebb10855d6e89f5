package io.deliverygate.rules.kit;

import io.deliverygate.io.Word;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a rule should come to.
 *
 * @param checked how many subjects it should have looked at; empty for any number
 * @param breaches the subjects that should breach it, no others; without meaning where it should
 *     not be breached; empty for any
 * @param saying what the reason should hold
 */
record Expected(
    RuleStatus status, OptionalInt checked, List<ExpectedBreach> breaches, List<String> saying) {

  /**
   * A subject that should breach a rule.
   *
   * @param saying what the message should hold
   */
  record ExpectedBreach(String subject, List<String> saying) {

    boolean is(Breach breach) {
      return breach.subject().equals(subject)
          && saying.stream().allMatch(words -> breach.message().contains(words));
    }

    @Override
    public String toString() {
      return "'" + subject + "'" + says(saying);
    }
  }

  Expected {
    breaches = List.copyOf(breaches);
    saying = List.copyOf(saying);
  }

  static Expected of(RuleStatus status) {
    return new Expected(status, OptionalInt.empty(), List.of(), List.of());
  }

  Expected checking(int subjects) {
    return new Expected(status, OptionalInt.of(subjects), breaches, saying);
  }

  Expected breaching(List<ExpectedBreach> subjects) {
    return new Expected(status, checked, subjects, saying);
  }

  Expected saying(List<String> words) {
    return new Expected(status, checked, breaches, words);
  }

  /** What is expected and what came, where they differ. */
  Optional<String> differs(RuleVerdict rule) {
    return isMetBy(rule)
        ? Optional.empty()
        : Optional.of("expected " + this + "\ncame to  " + Came.words(rule));
  }

  private boolean isMetBy(RuleVerdict rule) {
    return rule.status() == status
        && (checked.isEmpty() || checked.getAsInt() == rule.checked())
        && saying.stream().allMatch(words -> rule.reason().contains(words))
        && (breaches.isEmpty() || areMetBy(rule.breaches()));
  }

  private boolean areMetBy(List<Breach> found) {
    return found.size() == breaches.size()
        && breaches.stream().allMatch(each -> found.stream().anyMatch(each::is))
        && found.stream().allMatch(each -> breaches.stream().anyMatch(some -> some.is(each)));
  }

  @Override
  public String toString() {
    return Word.of(status)
        + (checked.isPresent() ? ", " + checked.getAsInt() + " checked" : "")
        + (breaches.isEmpty() ? "" : " by ")
        + breaches.stream().map(ExpectedBreach::toString).collect(Collectors.joining(", "))
        + says(saying);
  }

  private static String says(List<String> words) {
    return words.isEmpty()
        ? ""
        : " saying " + words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(", "));
  }
}
