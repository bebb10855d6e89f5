package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import java.util.BitSet;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;

/** The lines of one source file that ran, and those that did not. */
final class LineNumbers {

  /** The highest number that a class file can hold. */
  private static final int LAST = 65_535;

  private final BitSet covered = new BitSet();
  private final BitSet missed = new BitSet();
  private boolean stated;

  static LineNumbers of(ISourceFileCoverage file) {
    LineNumbers numbers = new LineNumbers();
    for (int line = Math.max(0, file.getFirstLine()); line <= file.getLastLine(); line++) {
      int status = file.getLine(line).getStatus();
      if (status != ICounter.EMPTY) {
        numbers.add(line, status != ICounter.NOT_COVERED);
      }
    }
    return numbers;
  }

  /** Takes the {@code <line>} whose start tag this is. */
  void see(XmlPass xml) throws UnreadableReport {
    stated = true;
    int line = xml.number("nr");
    if (line > LAST) {
      throw xml.bad("line " + line + " is beyond what a class file can hold");
    }
    boolean ran = xml.number("ci") > 0;
    if (ran || xml.number("mi") > 0) {
      add(line, ran);
    }
  }

  private void add(int line, boolean ran) {
    (ran ? covered : missed).set(line);
  }

  /** Whether the report has none, as those that were made from others. */
  boolean isEmpty() {
    return !stated;
  }

  /** Whether they are as many as the file's counters say. */
  boolean agreeWith(FileLines counters) {
    return covered.cardinality() == counters.linesCovered()
        && missed.cardinality() == counters.linesMissed();
  }

  LineCoverage of(String module, String file, String source) {
    return new LineCoverage(module, file, covered, missed, source);
  }
}
