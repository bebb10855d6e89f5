package io.deliverygate.fact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One duplicate that CPD found: the same tokens at two places or more.
 *
 * @param module module whose report names it
 * @param tokens length in tokens
 * @param lines length in lines
 * @param occurrences where it stands, at least two places
 */
public record DuplicateBlock(
    String module, long tokens, long lines, List<Occurrence> occurrences, String source)
    implements Fact {

  public DuplicateBlock {
    occurrences = List.copyOf(occurrences);
  }

  /** What it is known by while lines move: its length in tokens and the files that it stands in. */
  public String identity() {
    return occurrences.stream()
        .map(Occurrence::file)
        .distinct()
        .sorted()
        .collect(Collectors.joining("|", "duplicate|" + tokens + "|", ""));
  }

  /**
   * One of the places.
   *
   * @param file path relative to the project's root where it lies inside, else the tool's label
   * @param line first line
   * @param endLine last line
   */
  public record Occurrence(String file, int line, int endLine) {}
}
