package io.deliverygate.baseline;

import io.deliverygate.baseline.Baseline.Recorded;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges two baselines of one module to the stricter side: what only one of them accepts is not
 * accepted, and the smaller effort holds. So what either side fixed stays fixed, and what either
 * side accepted on its own has to be accepted again.
 */
public final class BaselineMerge {

  private static final Comparator<Recorded> LATER =
      Comparator.comparing(Recorded::day).thenComparing(Recorded::commit);

  private static final Comparator<Entry> FEWEST_PLACES =
      Comparator.comparingInt((Entry entry) -> entry.files().size()).thenComparing(Entry.ORDER);

  private BaselineMerge() {}

  /**
   * Merges files as a merge driver of git is asked to.
   *
   * @param base the common ancestor; an empty file where there is none
   * @param ours one side, and where the result goes
   * @param theirs the other side
   * @throws BadInputException where a side is no baseline, or they are of different modules
   */
  public static void files(Path base, Path ours, Path theirs) throws IOException {
    Baseline one = BaselineFiles.readAnywhere(ours, "ours");
    Baseline other = BaselineFiles.readAnywhere(theirs, "theirs");
    List<Entry> common =
        Files.size(base) == 0 ? List.of() : BaselineFiles.readAnywhere(base, "base").accepted();
    if (!one.gate().equals(other.gate()) || !one.module().equals(other.module())) {
      throw new BadInputException(
          "merge-baseline",
          "the sides are of module '%s' and '%s'".formatted(one.module(), other.module()),
          "record the baseline anew: delivery-gate baseline");
    }
    BaselineFiles.write(ours, of(common, one, other));
  }

  /**
   * The stricter of two.
   *
   * @param base what their common ancestor accepted
   */
  static Baseline of(List<Entry> base, Baseline one, Baseline other) {
    Map<String, List<Entry>> before = byFingerprint(base);
    Map<String, List<Entry>> others = byFingerprint(other.accepted());
    List<Entry> both = new ArrayList<>();
    byFingerprint(one.accepted())
        .forEach(
            (print, own) ->
                both.addAll(
                    both(
                        before.getOrDefault(print, List.of()),
                        own,
                        others.getOrDefault(print, List.of()))));
    return new Baseline(
        one.gate(),
        one.module(),
        Stream.of(one.recorded(), other.recorded()).max(LATER).orElseThrow(),
        one.minutes().min(other.minutes()),
        both);
  }

  private static Map<String, List<Entry>> byFingerprint(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(Entry::fingerprint, TreeMap::new, Collectors.toList()));
  }

  /**
   * What both sides accept of one fingerprint: those in the same files, and of the others, where
   * one side may know that a file was renamed, no more than both sides' fixes leave.
   */
  private static List<Entry> both(List<Entry> base, List<Entry> one, List<Entry> other) {
    List<Entry> onlyOther = sorted(other);
    List<Entry> onlyOne = new ArrayList<>();
    List<Entry> both = new ArrayList<>();
    for (Entry entry : sorted(one)) {
      (removeLike(onlyOther, entry) ? both : onlyOne).add(entry);
    }
    int left = one.size() + other.size() - base.size() - both.size();
    int pairs = Math.min(left, Math.min(onlyOne.size(), onlyOther.size()));
    for (int i = 0; i < pairs; i++) {
      both.add(stricter(base, onlyOne.get(i), onlyOther.get(i)));
    }
    return both;
  }

  private static List<Entry> sorted(List<Entry> entries) {
    return new ArrayList<>(entries.stream().sorted(FEWEST_PLACES).toList());
  }

  private static boolean removeLike(List<Entry> entries, Entry like) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).files().equals(like.files())) {
        entries.remove(i);
        return true;
      }
    }
    return false;
  }

  /** The one at fewer places; of equal ones the one that their ancestor did not have. */
  private static Entry stricter(List<Entry> base, Entry one, Entry other) {
    if (one.files().size() != other.files().size()) {
      return one.files().size() < other.files().size() ? one : other;
    }
    List<Entry> moved =
        Stream.of(one, other)
            .filter(entry -> base.stream().noneMatch(old -> old.files().equals(entry.files())))
            .toList();
    return (moved.isEmpty() ? Stream.of(one, other) : moved.stream())
        .min(Entry.ORDER)
        .orElseThrow();
  }
}
