package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.FileStart;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.load.GatlingPageReader;
import io.deliverygate.evidence.load.GatlingReader;
import io.deliverygate.evidence.load.JtlCsvReader;
import io.deliverygate.evidence.load.JtlXmlReader;
import io.deliverygate.evidence.load.K6Reader;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads the result of a load test, whichever tool wrote it: one {@link
 * io.deliverygate.fact.LoadResult} per transaction. Gatling is known by the name that it gives its
 * file, {@code stats.json}; everything else by how it begins.
 */
public final class LoadReader implements ReportReader {

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    reader(report).read(report, facts);
  }

  private static ReportReader reader(Report report) throws IOException {
    FileStart start = FileStart.of(report);
    if (start.isObject()) {
      return isGatling(report) ? new GatlingReader() : new K6Reader();
    }
    if (start.isPage()) {
      return new GatlingPageReader();
    }
    return start.isMarkup() ? new JtlXmlReader() : new JtlCsvReader();
  }

  private static boolean isGatling(Report report) {
    return report.file().endsWith("stats.json") || report.file().endsWith("global_stats.json");
  }
}
