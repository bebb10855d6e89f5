package io.deliverygate.rules.kit;

import io.deliverygate.io.Word;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule should come to.
 *
 * @param checked how many subjects it should have looked at; empty for any number
 * @param breaches what it should find, no more and no less; empty for anything
 * @param reason what the reason should say
 */
record Expected(
    RuleStatus status, OptionalInt checked, Optional<List<ExpectedBreach>> breaches, Said reason) {

  /**
   * A subject that should breach a rule.
   *
   * @param message what the message should say
   * @param places where the breach may point to; empty for anywhere
   */
  record ExpectedBreach(String subject, Said message, Set<String> places) {

    ExpectedBreach {
      places = Set.copyOf(places);
    }

    static ExpectedBreach of(String subject) {
      return new ExpectedBreach(subject, Said.ANYTHING, Set.of());
    }

    boolean is(Breach breach) {
      return breach.subject().equals(subject)
          && message.isIn(breach.message())
          && (places.isEmpty() || places.contains(breach.location().text()));
    }

    @Override
    public String toString() {
      return "'"
          + subject
          + "'"
          + message
          + (places.isEmpty() ? "" : " at " + String.join(" or ", places));
    }
  }

  Expected {
    breaches = breaches.map(List::copyOf);
  }

  static Expected of(RuleStatus status) {
    return new Expected(status, OptionalInt.empty(), Optional.empty(), Said.ANYTHING);
  }

  Expected checking(int subjects) {
    return new Expected(status, OptionalInt.of(subjects), breaches, reason);
  }

  Expected breaching(List<ExpectedBreach> subjects) {
    return new Expected(status, checked, Optional.of(subjects), reason);
  }

  Expected saying(Said words) {
    return new Expected(status, checked, breaches, words);
  }

  /** What is expected and what came, where they differ. */
  Optional<String> differs(RuleVerdict rule) {
    return isMetBy(rule)
        ? Optional.empty()
        : Optional.of("expected " + this + "\ncame to  " + OutcomeText.words(rule));
  }

  private boolean isMetBy(RuleVerdict rule) {
    return rule.status() == status
        && (checked.isEmpty() || checked.getAsInt() == rule.checked())
        && reason.isIn(rule.reason())
        && breaches.map(all -> areMetBy(all, rule.breaches())).orElse(true);
  }

  private static boolean areMetBy(List<ExpectedBreach> breaches, List<Breach> found) {
    return found.size() == breaches.size()
        && breaches.stream().allMatch(each -> found.stream().anyMatch(each::is))
        && found.stream().allMatch(each -> breaches.stream().anyMatch(some -> some.is(each)));
  }

  private static String words(List<ExpectedBreach> breaches) {
    return breaches.isEmpty()
        ? " by nothing"
        : breaches.stream()
            .map(ExpectedBreach::toString)
            .collect(Collectors.joining(", ", " by ", ""));
  }

  @Override
  public String toString() {
    return Word.of(status)
        + (checked.isPresent() ? ", " + checked.getAsInt() + " checked" : "")
        + breaches.map(Expected::words).orElse("")
        + reason;
  }
}
