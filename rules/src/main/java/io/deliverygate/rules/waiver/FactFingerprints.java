package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.TestResult;
import io.deliverygate.io.Sha256;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes by which a waiver names the facts that a breach rests on. A code stays the same while lines
 * move; it changes with everything else that the fact says, but for its numbers where the breach
 * has a value, since then the waiver says how far that may go. A code is of one project, rule and
 * subject; it means nothing for others.
 *
 * @param place what the codes are of: project, rule, subject
 * @param hasValue whether the breach has a value
 */
public record FactFingerprints(String place, boolean hasValue) {

  /** Of more facts the value alone counts. */
  static final int MOST_FACTS = 32;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int LENGTH = 12;
  private static final Set<String> UNSTABLE = Set.of("line", "source", "committed");

  /**
   * The codes for a breach.
   *
   * @param cause what is wrong; of a breach with a value the unit alone, which numbers cannot touch
   * @param matched what the conditions of its rule found
   * @return in their order, blanks between them; never empty
   */
  public String of(String cause, Collection<?> matched) {
    String base = place + "\n" + DIGITS.matcher(cause).replaceAll("#") + "\n";
    List<Fact> facts = MatchedFacts.in(matched).limit(MOST_FACTS + 1L).toList();
    if (facts.isEmpty() || facts.size() > MOST_FACTS) {
      return code(base);
    }
    return facts.stream()
        .map(fact -> code(base + text(fact)))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }

  private static String code(String text) {
    return Sha256.of(text).substring(0, LENGTH);
  }

  private String text(Fact fact) {
    if (fact instanceof Finding finding) {
      return finding.identity();
    } else if (fact instanceof DuplicateBlock block) {
      return block.identity();
    } else if (fact instanceof TestResult test) {
      return test.id() + " " + test.outcome();
    }
    return Stream.of(fact.getClass().getRecordComponents())
        .filter(this::counts)
        .map(component -> component.getName() + "=" + MatchedFacts.value(component, (Record) fact))
        .collect(Collectors.joining("\n", fact.getClass().getSimpleName() + "\n", ""));
  }

  private boolean counts(RecordComponent component) {
    return !UNSTABLE.contains(component.getName()) && !(hasValue && number(component.getType()));
  }

  private static boolean number(Class<?> type) {
    return type == Amount.class
        || Number.class.isAssignableFrom(type)
        || type == int.class
        || type == long.class;
  }
}
