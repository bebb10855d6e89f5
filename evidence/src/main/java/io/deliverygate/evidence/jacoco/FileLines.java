package io.deliverygate.evidence.jacoco;

import org.jacoco.core.analysis.ICoverageNode;

/**
 * Counters of a source file, or a sum of such.
 *
 * @param linesMissed lines of which nothing ran
 * @param linesCovered lines of which something ran
 * @param branchesMissed branches not taken
 * @param branchesCovered branches taken
 */
record FileLines(long linesMissed, long linesCovered, long branchesMissed, long branchesCovered) {

  static final FileLines NONE = new FileLines(0, 0, 0, 0);

  static FileLines of(ICoverageNode node) {
    return new FileLines(
        node.getLineCounter().getMissedCount(),
        node.getLineCounter().getCoveredCount(),
        node.getBranchCounter().getMissedCount(),
        node.getBranchCounter().getCoveredCount());
  }

  FileLines plus(FileLines other) {
    return new FileLines(
        linesMissed + other.linesMissed,
        linesCovered + other.linesCovered,
        branchesMissed + other.branchesMissed,
        branchesCovered + other.branchesCovered);
  }

  FileLines minus(FileLines other) {
    return new FileLines(
        linesMissed - other.linesMissed,
        linesCovered - other.linesCovered,
        branchesMissed - other.branchesMissed,
        branchesCovered - other.branchesCovered);
  }

  /** How many lines there are. */
  long all() {
    return linesMissed + linesCovered;
  }

  /** As a message has it. */
  @Override
  public String toString() {
    return "%d of %d lines and %d of %d branches covered"
        .formatted(
            linesCovered,
            linesCovered + linesMissed,
            branchesCovered,
            branchesCovered + branchesMissed);
  }
}
