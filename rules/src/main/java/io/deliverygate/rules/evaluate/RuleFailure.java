package io.deliverygate.rules.evaluate;

import io.deliverygate.io.OneLine;
import io.deliverygate.io.OutOfMemory;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.base.RuleNeeds;
import io.deliverygate.rules.base.RuleSet;
import io.deliverygate.rules.drl.DrlRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says where a rule broke down: in which of its blocks, or in which one that derives facts for it.
 *
 * @param all the rules among which it was asked
 */
record RuleFailure(RuleSet set, List<?> facts, Part all) {

  /** One line: file and line, what happened, what to do. */
  String words(RuleCard card, Throwable problem) {
    Set<DrlRule> parts = parts(card);
    String place =
        culprit(parts)
            .or(() -> parts.stream().filter(text -> !text.query()).findFirst())
            .map(text -> set.authored().written(text).place() + ": ")
            .orElse("");
    return OneLine.of(
        place
            + "the rule breaks down on these facts, with "
            + cause(problem)
            + " (let its conditions ask first whether what it uses is there)");
  }

  private Set<DrlRule> parts(RuleCard card) {
    RuleNeeds needs = set.needs();
    return needs.of(
        needs.texts().stream().filter(text -> text.partOf().equals(card.id())).toList());
  }

  /** The block that breaks down with nothing around it but what it needs; the smallest first. */
  private Optional<DrlRule> culprit(Set<DrlRule> parts) {
    RuleNeeds needs = set.needs();
    return parts.stream()
        .sorted(Comparator.comparing(text -> needs.of(List.of(text)).size()))
        .filter(text -> breaks(needs.of(List.of(text))))
        .findFirst();
  }

  private boolean breaks(Set<DrlRule> parts) {
    Set<String> names = DrlRule.names(parts);
    List<RuleCard> counted =
        set.cards().stream().filter(card -> names.contains(card.subjectQuery())).toList();
    try {
      all.only(names::contains).ask(facts, counted);
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      return true;
    }
  }

  /** What it came from in the end, in the words of Java. */
  private static String cause(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
