package io.deliverygate.evidence.spotbugs;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.evidence.xml.XmlPass;
import java.io.IOException;

/** The classes that SpotBugs analysed: its summary names each with its source file. */
final class ClassStats {

  private final XmlPass xml;
  private final Analysis analysis;
  private final SourceFiles files;

  ClassStats(XmlPass xml, Report report) throws IOException {
    this.xml = xml;
    this.analysis = report.analysedBy(SpotBugsReader.TOOL);
    this.files = new SourceFiles(report);
  }

  /** An analysis of no class lists none. */
  void summary() throws UnreadableReport {
    if (xml.count("total_classes", 1) == 0) {
      analysis.listsAll();
    }
  }

  /** Reads the numbers of one class. */
  void read() throws UnreadableReport {
    String type = xml.attribute("class", "");
    String file = xml.attribute("sourceFile", "");
    if (!file.isEmpty()) {
      String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
      analysis.listsAll();
      analysis.saw(files.of(folder + file).label());
    }
  }
}
