package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.OtherStates;
import io.deliverygate.evidence.source.SourceEnd;
import io.deliverygate.evidence.xml.XmlPass;
import java.io.IOException;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.ISourceFileCoverage;

/** What JaCoCo counts behind the end of one source file. */
final class Behind {

  private final SourceEnd end;
  private FileLines behind = FileLines.NONE;
  private int last;

  Behind(SourceEnd end) {
    this.end = end;
  }

  /** Takes the {@code <line>} whose start tag this is. */
  void see(XmlPass xml) throws UnreadableReport {
    int line = xml.number("nr");
    if (end.isBefore(line)) {
      boolean ran = xml.number("ci") > 0;
      boolean missed = !ran && xml.number("mi") > 0;
      add(line, ran, missed, xml.number("mb", 0), xml.number("cb", 0));
    }
  }

  void see(ISourceFileCoverage file) {
    for (int number = Math.max(file.getFirstLine(), 1); number <= file.getLastLine(); number++) {
      ILine line = file.getLine(number);
      if (end.isBefore(number) && line.getStatus() != ICounter.EMPTY) {
        boolean ran = line.getStatus() != ICounter.NOT_COVERED;
        ICounter branches = line.getBranchCounter();
        add(number, ran, !ran, branches.getMissedCount(), branches.getCoveredCount());
      }
    }
  }

  private void add(int line, boolean ran, boolean missed, int branchesMissed, int branchesTaken) {
    last = Math.max(last, line);
    behind = behind.plus(new FileLines(missed ? 1 : 0, ran ? 1 : 0, branchesMissed, branchesTaken));
  }

  /** What counts of what a report counts in the file; nothing where it cannot be about it. */
  FileLines left(FileLines counted, String module, OtherStates others) throws IOException {
    FileLines within = counted.minus(behind);
    if (end.allows(within.all(), behind.all())) {
      return within;
    }
    others.add(module, end, last, counted.all());
    return FileLines.NONE;
  }
}
