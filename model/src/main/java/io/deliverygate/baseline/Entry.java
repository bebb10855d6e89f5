package io.deliverygate.baseline;

import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Flaw;
import java.util.Comparator;
import java.util.List;

/**
 * One line of a baseline: a flaw that is accepted, once.
 *
 * @param fingerprint what it is known by
 * @param tool the tool that found it
 * @param rule the tool's name for its rule
 * @param files the files that it stands in, one for each place, sorted
 * @param text what is said of it, cut to a short text; it identifies nothing
 */
public record Entry(String fingerprint, String tool, String rule, List<String> files, String text) {

  /** By file, so that changes of one file stand together. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> String.join("\n", entry.files()))
          .thenComparing(Entry::tool)
          .thenComparing(Entry::rule)
          .thenComparing(Entry::fingerprint)
          .thenComparing(Entry::text);

  private static final int LONGEST_TEXT = 100;

  public Entry {
    files = files.stream().sorted().toList();
    text = shortened(text);
  }

  /** The entry that accepts a flaw. */
  public static Entry of(Flaw flaw) {
    return new Entry(Comparison.print(flaw), flaw.tool(), flaw.rule(), flaw.files(), flaw.text());
  }

  /**
   * As a fact.
   *
   * @param gone those of its files that are no longer there
   * @param source the file of the baseline
   */
  public AcceptedFlaw fact(String module, List<String> gone, String source) {
    return new AcceptedFlaw(module, fingerprint, tool, rule, files, gone, text, source);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 3)) + "...";
  }
}
