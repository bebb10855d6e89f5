package io.deliverygate.fact;

/**
 * Coverage of one source file, as JaCoCo counts it: a line is covered when at least one of its
 * instructions ran, a branch when it was taken.
 *
 * @param module module that holds the file
 * @param file package and file name, such as {@code com/acme/Shop.java}
 * @param linesCovered lines of code that ran at least partly
 * @param linesMissed lines of code of which nothing ran
 * @param branchesCovered branches of if and switch that were taken
 * @param branchesMissed branches that were not
 */
public record Coverage(
    String module,
    String file,
    long linesCovered,
    long linesMissed,
    long branchesCovered,
    long branchesMissed,
    String source)
    implements Fact {

  /** All lines of code. */
  public long lines() {
    return linesCovered + linesMissed;
  }

  /** All branches. */
  public long branches() {
    return branchesCovered + branchesMissed;
  }
}
