package io.deliverygate.baseline;

import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Flaw;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is new, outstanding and fixed against a baseline. Each entry accepts one flaw of its
 * fingerprint: first one in the same files, then one at fewer places, then one in other files where
 * its own are gone, as after a rename. No record, because hashing a million flaws would cost more
 * than comparing them.
 */
public final class Comparison {

  private static final Comparator<Flaw> PLACE =
      Comparator.comparing(Flaw::identity).thenComparingInt(Flaw::line);

  private final List<Flaw> fresh = new ArrayList<>();
  private final List<Flaw> outstanding = new ArrayList<>();
  private final List<AcceptedFlaw> fixed = new ArrayList<>();

  private Comparison() {}

  /** Compares what is found with what is accepted. */
  public static Comparison of(Collection<? extends Flaw> found, Collection<AcceptedFlaw> accepted) {
    Map<String, List<AcceptedFlaw>> entries = new LinkedHashMap<>();
    accepted.forEach(entry -> listOf(entries, entry.fingerprint()).add(entry));
    Map<String, List<Flaw>> flaws = new HashMap<>();
    Comparison comparison = new Comparison();
    for (Flaw flaw : found) {
      String print = print(flaw);
      (entries.containsKey(print) ? listOf(flaws, print) : comparison.fresh).add(flaw);
    }
    entries.forEach((print, same) -> comparison.match(listOf(flaws, print), same));
    return comparison;
  }

  private static <T> List<T> listOf(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, none -> new ArrayList<>(1));
  }

  /** What an entry of the baseline names a flaw by. */
  static String print(Flaw flaw) {
    return flaw.fingerprint().isEmpty() ? flaw.identity() : flaw.fingerprint();
  }

  private void match(List<Flaw> flaws, List<AcceptedFlaw> entries) {
    flaws.sort(PLACE);
    Matching matching = new Matching(flaws, entries);
    outstanding.addAll(matching.matched());
    fresh.addAll(matching.flawsLeft());
    fixed.addAll(matching.entriesLeft());
  }

  /** What the baseline does not accept. */
  public List<Flaw> fresh() {
    return List.copyOf(fresh);
  }

  /** What the baseline accepts and is still there. */
  public List<Flaw> outstanding() {
    return List.copyOf(outstanding);
  }

  /** What the baseline accepts and is no longer there. */
  public List<AcceptedFlaw> fixed() {
    return List.copyOf(fixed);
  }
}
