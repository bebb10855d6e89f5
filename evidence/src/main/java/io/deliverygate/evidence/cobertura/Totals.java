package io.deliverygate.evidence.cobertura;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;

/**
 * What a report says in its head of all lines and branches, against what its classes have. Tools
 * round and merge, so the two need not be equal; a report whose classes have less than half of the
 * lines, or none of the branches, has left something out.
 */
final class Totals {

  private final long lines;
  private final long branches;
  private long linesFound;
  private long branchesFound;

  private Totals(long lines, long branches) {
    this.lines = lines;
    this.branches = branches;
  }

  /** As the current tag states them; 0 for what it does not state. */
  static Totals stated(XmlPass xml) throws UnreadableReport {
    return new Totals(xml.count("lines-valid", 0), xml.count("branches-valid", 0));
  }

  /** One line of a class. */
  void count(int branchesOfLine) {
    linesFound++;
    branchesFound += branchesOfLine;
  }

  void refuseContradiction(XmlPass xml) throws UnreadableReport {
    if (linesFound < lines - linesFound) {
      throw xml.bad(
          "the report contradicts itself: it says %d lines, but its classes have %d"
              .formatted(lines, linesFound));
    }
    if (branches > 0 && branchesFound == 0) {
      throw xml.bad(
          "the report contradicts itself: it says %d branches, but its lines have none"
              .formatted(branches));
    }
  }
}
