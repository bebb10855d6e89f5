package io.deliverygate.fact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One duplicate that CPD found: the same tokens at two places or more.
 *
 * @param module module whose report names it
 * @param tokens length in tokens
 * @param lines length in lines
 * @param occurrences where it stands, at least two places
 * @param fingerprint hex digest of the code; empty where the report does not quote it
 */
public record DuplicateBlock(
    String module,
    long tokens,
    long lines,
    List<Occurrence> occurrences,
    String fingerprint,
    String source)
    implements Fact, Flaw {

  public DuplicateBlock {
    occurrences = List.copyOf(occurrences);
  }

  /** A duplicate whose code nobody has looked at. */
  public DuplicateBlock(
      String module, long tokens, long lines, List<Occurrence> occurrences, String source) {
    this(module, tokens, lines, occurrences, "", source);
  }

  /** Its length in tokens, the files that it stands in, and the fingerprint if there is one. */
  @Override
  public String identity() {
    Stream<String> print = fingerprint.isEmpty() ? Stream.empty() : Stream.of(fingerprint);
    return Stream.concat(files().stream().distinct(), print)
        .collect(Collectors.joining("|", "duplicate|" + tokens + "|", ""));
  }

  @Override
  public String tool() {
    return "CPD";
  }

  @Override
  public String rule() {
    return "duplicate";
  }

  @Override
  public List<String> files() {
    return occurrences.stream().map(Occurrence::file).sorted().toList();
  }

  @Override
  public String text() {
    return tokens + " tokens at " + occurrences.size() + " places";
  }

  @Override
  public int line() {
    return occurrences.get(0).line();
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
