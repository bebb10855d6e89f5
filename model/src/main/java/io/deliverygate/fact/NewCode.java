package io.deliverygate.fact;

/**
 * How much of the new or changed code of one file is covered.
 *
 * @param module module that holds the file
 * @param file path relative to the project's root
 * @param linesCovered new or changed lines of code that ran at least partly
 * @param linesMissed new or changed lines of code of which nothing ran
 * @param base commit since which a line counts as new; empty where every line does
 */
public record NewCode(
    String module, String file, long linesCovered, long linesMissed, String base, String source)
    implements Fact {

  /** All new or changed lines of code. */
  public long lines() {
    return linesCovered + linesMissed;
  }
}
