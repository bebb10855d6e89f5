package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads JaCoCo's XML report, {@code jacoco.xml}, of one module or of several: a fact per source
 * file and per method, whose sums are the report's totals. A group in the report belongs to the
 * module of its name; what names no module belongs to the module that holds the report, or, where
 * that has no sources, to the one that holds the class.
 *
 * <p>Its own time is that of the newest session in it.
 */
public final class JacocoXmlReader implements ReportReader {

  static final String FIX = "write the report again: mvn clean verify, or goal jacoco:report";

  private final LineSink lines;

  public JacocoXmlReader() {
    this(LineSink.NONE);
  }

  /**
   * @param lines takes each source file of which the report tells line by line
   */
  public JacocoXmlReader(LineSink lines) {
    this.lines = lines;
  }

  /**
   * JaCoCo's names of the JVMs whose data a report counts. They stand before all else, so that the
   * rest of the file is not read.
   */
  public static Set<String> sessions(Report report) throws UnreadableReport, IOException {
    Set<String> sessions = new HashSet<>();
    try (XmlPass xml = XmlPass.open(report, FIX, "report")) {
      while (xml.nextElement() && xml.name().equals("sessioninfo")) {
        sessions.add(xml.attribute("id"));
      }
    }
    return sessions;
  }

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (XmlPass xml = XmlPass.open(report, FIX, "report")) {
      new Bundles(report, xml, facts, lines).read();
    }
  }
}
