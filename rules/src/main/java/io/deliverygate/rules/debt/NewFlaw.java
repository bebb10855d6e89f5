package io.deliverygate.rules.debt;

import io.deliverygate.baseline.Comparison;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Flaw;
import io.deliverygate.rules.Worst;
import io.deliverygate.verdict.Breach.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a baseline does not accept: one flaw, or several of the same identity.
 *
 * @param flaw the first of them
 * @param count how many of the identity are not accepted
 * @param accepted how many of it are
 */
public record NewFlaw(Flaw flaw, int count, int accepted) {

  /** One for each identity that has anything new. */
  static Collection<NewFlaw> all(Comparison comparison) {
    Map<String, List<Flaw>> fresh =
        comparison.fresh().stream()
            .collect(
                Collectors.groupingBy(Flaw::identity, LinkedHashMap::new, Collectors.toList()));
    Map<String, Integer> accepted = new HashMap<>();
    comparison.outstanding().stream()
        .map(Flaw::identity)
        .filter(fresh::containsKey)
        .forEach(identity -> accepted.merge(identity, 1, Integer::sum));
    List<NewFlaw> all = new ArrayList<>();
    fresh.forEach((identity, flaws) -> all.add(of(flaws, accepted.getOrDefault(identity, 0))));
    return all;
  }

  private static NewFlaw of(List<Flaw> flaws, int accepted) {
    Flaw first = flaws.stream().min(Comparator.comparingInt(Flaw::line)).orElseThrow();
    return new NewFlaw(first, flaws.size(), accepted);
  }

  /** Its identity. */
  public String subject() {
    return flaw.identity();
  }

  /** What it is, in words. */
  public String message() {
    return what() + number();
  }

  private String what() {
    return flaw instanceof DuplicateBlock block
        ? "the duplicate is not in the baseline" + Worst.blocks(List.of(block))
        : "the finding is not in the baseline: " + flaw.text();
  }

  private String number() {
    if (accepted > 0) {
      return "; %d like it are accepted, %d are there".formatted(accepted, accepted + count);
    }
    return count > 1 ? "; there are " + count + " like it" : "";
  }

  /** Where the first one begins. */
  public Location place() {
    return flaw instanceof Finding finding
        ? new Location(finding.file(), finding.line())
        : Worst.block(List.of(flaw));
  }
}
