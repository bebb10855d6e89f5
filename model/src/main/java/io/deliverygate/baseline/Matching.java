package io.deliverygate.baseline;

import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Flaw;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs flaws and entries of one fingerprint, each at most once. */
final class Matching {

  private final List<Flaw> matched = new ArrayList<>();
  private final List<Flaw> flawsLeft = new ArrayList<>();
  private final List<AcceptedFlaw> entriesLeft = new ArrayList<>();
  private final List<AcceptedFlaw> movable = new ArrayList<>();

  /**
   * @param flaws in the order in which they are served
   */
  Matching(List<Flaw> flaws, List<AcceptedFlaw> entries) {
    List<Flaw> elsewhere = inPlace(flaws, entries);
    elsewhere.forEach(this::moved);
    entriesLeft.addAll(movable);
  }

  /** Pairs those in the same files; what is left of the flaws. */
  private List<Flaw> inPlace(List<Flaw> flaws, List<AcceptedFlaw> entries) {
    Map<List<String>, Deque<AcceptedFlaw>> byFiles = byFiles(entries);
    List<Flaw> left = new ArrayList<>();
    for (Flaw flaw : flaws) {
      Deque<AcceptedFlaw> same = byFiles.get(flaw.files());
      (same == null || same.poll() == null ? left : matched).add(flaw);
    }
    byFiles.values().stream()
        .flatMap(Deque::stream)
        .forEach(entry -> (canMove(entry) ? movable : entriesLeft).add(entry));
    return left;
  }

  private static Map<List<String>, Deque<AcceptedFlaw>> byFiles(List<AcceptedFlaw> entries) {
    Map<List<String>, Deque<AcceptedFlaw>> byFiles = new LinkedHashMap<>();
    for (AcceptedFlaw entry : entries) {
      byFiles
          .computeIfAbsent(FlawFiles.sorted(entry.files()), none -> new ArrayDeque<>(2))
          .add(entry);
    }
    return byFiles;
  }

  private static boolean canMove(AcceptedFlaw entry) {
    return entry.files().size() > 1 || !entry.gone().isEmpty();
  }

  private void moved(Flaw flaw) {
    for (Iterator<AcceptedFlaw> each = movable.iterator(); each.hasNext(); ) {
      if (FlawFiles.cover(each.next(), flaw)) {
        each.remove();
        matched.add(flaw);
        return;
      }
    }
    flawsLeft.add(flaw);
  }

  List<Flaw> matched() {
    return matched;
  }

  List<Flaw> flawsLeft() {
    return flawsLeft;
  }

  List<AcceptedFlaw> entriesLeft() {
    return entriesLeft;
  }
}
