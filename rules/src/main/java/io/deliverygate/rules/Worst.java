package io.deliverygate.rules;

import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Finding;
import io.deliverygate.verdict.Breach.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the few worst of many facts, so that a message says where to begin. */
public final class Worst {

  private static final int SHOWN = 3;

  private static final Comparator<DuplicateBlock> LONGEST =
      Comparator.comparingLong(DuplicateBlock::tokens)
          .reversed()
          .thenComparing(block -> block.occurrences().toString());

  private static final Comparator<Finding> FIRST =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::rule);

  private Worst() {}

  /** The longest duplicate in words, to be put behind a sentence; empty where there is none. */
  public static String blocks(Collection<?> blocks) {
    return listed(
        ", the longest ", sorted(blocks, DuplicateBlock.class, LONGEST).limit(1).map(Worst::words));
  }

  /** Where the longest duplicate stands first. */
  public static Location block(Collection<?> blocks) {
    return sorted(blocks, DuplicateBlock.class, LONGEST)
        .findFirst()
        .map(block -> block.occurrences().get(0))
        .map(place -> new Location(place.file(), place.line()))
        .orElse(Location.NONE);
  }

  /** The first findings in words. */
  public static String findings(Collection<?> findings) {
    return listed("", sorted(findings, Finding.class, FIRST).map(Worst::words));
  }

  /** Where the first finding is. */
  public static Location finding(Collection<?> findings) {
    return sorted(findings, Finding.class, FIRST)
        .findFirst()
        .map(finding -> new Location(finding.file(), finding.line()))
        .orElse(Location.NONE);
  }

  private static <T> Stream<T> sorted(Collection<?> facts, Class<T> type, Comparator<T> order) {
    return facts.stream().map(type::cast).sorted(order);
  }

  private static String listed(String start, Stream<String> words) {
    String list = words.limit(SHOWN).collect(Collectors.joining("; "));
    return list.isEmpty() ? "" : start + list;
  }

  private static String words(DuplicateBlock block) {
    String places =
        block.occurrences().stream()
            .map(place -> new Location(place.file(), place.line()).text())
            .limit(SHOWN)
            .collect(Collectors.joining(" and "));
    return "of " + block.tokens() + " tokens at " + places;
  }

  private static String words(Finding finding) {
    return finding.rule() + " at " + new Location(finding.file(), finding.line()).text();
  }
}
