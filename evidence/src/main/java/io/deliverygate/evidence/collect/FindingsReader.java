package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleReader;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.evidence.sarif.SarifReader;
import io.deliverygate.evidence.spotbugs.SpotBugsReader;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads findings in any format, chosen by what a file holds and not by its name. */
final class FindingsReader implements ReportReader {

  private static final Map<String, ReportReader> BY_ROOT =
      new TreeMap<>(
          Map.of(
              "pmd", new PmdReader(),
              "checkstyle", new CheckstyleReader(),
              "BugCollection", new SpotBugsReader()));

  private static final String FIX =
      "let the tool write PMD, Checkstyle or SpotBugs XML or SARIF 2.1.0, or set evidence.findings";

  private static final int ENOUGH = 1024;

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    reader(report).read(report, facts);
  }

  private static ReportReader reader(Report report) throws UnreadableReport, IOException {
    return switch (firstCharacter(report)) {
      case '<', 0 -> BY_ROOT.get(root(report));
      case '{', '[' -> new SarifReader();
      default -> throw new UnreadableReport(1, "the file is neither XML nor JSON", FIX);
    };
  }

  /** The first character that is no byte-order mark, blank or half of a wider one; 0 for none. */
  private static int firstCharacter(Report report) throws IOException {
    try (InputStream in = Files.newInputStream(report.file())) {
      for (byte next : in.readNBytes(ENOUGH)) {
        if (next > ' ') {
          return next;
        }
      }
      return 0;
    }
  }

  /** Looks into the file on its own, so that the reader finds it unopened. */
  private static String root(Report report) throws UnreadableReport, IOException {
    Report again = new Report(report.project(), report.module(), report.file(), "");
    String[] roots = BY_ROOT.keySet().toArray(new String[0]);
    try (XmlPass xml = XmlPass.open(again, FIX, roots)) {
      return xml.name();
    }
  }
}
