package io.deliverygate.rules.explain;

import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.mutation.RuleMutants;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions that keep a rule which holds from being breached: each is left out in turn, and
 * the rule asked again. The one that spares the fewest subjects is the nearest miss.
 *
 * @param condition what was left out
 * @param place where the author wrote it: file and line, or cell
 * @param verdict what the rule comes to without it
 */
record NearMiss(String condition, String place, RuleVerdict verdict) {

  private static final String DROPPED = "dropped ";
  private static final int TRIED = 24;
  private static final int NAMED = 3;

  /** All of them, the nearest first. */
  static List<NearMiss> of(Explained rule) {
    List<String> own =
        rule.parts().texts().stream()
            .filter(text -> text.partOf().equals(rule.card().id()) && !text.query())
            .map(text -> text.file() + ": " + text.name())
            .toList();
    return RuleMutants.of(
            rule.parts().gate().id(),
            rule.parts().files(),
            (base, gate, files) -> base.withRules(gate, files))
        .stream()
        .filter(mutant -> own.contains(mutant.place()) && mutant.change().startsWith(DROPPED))
        .limit(TRIED)
        .flatMap(mutant -> of(rule, mutant))
        .sorted(Comparator.comparing(miss -> miss.verdict().breaches().size()))
        .toList();
  }

  private static Stream<NearMiss> of(Explained rule, Mutant mutant) {
    return rule.under(mutant).stream()
        .filter(verdict -> !verdict.breaches().isEmpty())
        .map(verdict -> new NearMiss(condition(mutant), place(rule, mutant), verdict));
  }

  private static String place(Explained rule, Mutant mutant) {
    String file = mutant.place().substring(0, mutant.place().lastIndexOf(".drl: ") + 4);
    return rule.parts().place(file, mutant.line());
  }

  private static String condition(Mutant mutant) {
    return mutant.change().substring(DROPPED.length()).split(", in: | in: ", 2)[0];
  }

  String sentence() {
    List<Breach> breaches = verdict.breaches();
    String subjects =
        breaches.stream().map(Breach::subject).limit(NAMED).collect(Collectors.joining(", "));
    String more = breaches.size() > NAMED ? ", ..." : "";
    return "but for `%s` (%s) it would be breached by %d: %s%s"
        .formatted(condition, place, breaches.size(), subjects, more);
  }
}
