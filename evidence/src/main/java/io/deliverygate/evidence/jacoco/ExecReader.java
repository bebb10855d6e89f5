package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.IncompatibleExecDataVersionException;

/**
 * Reads a file of JaCoCo's execution data, {@code jacoco.exec}: which probes of which classes ran.
 * Its own time is that of the newest dump in it.
 */
public final class ExecReader {

  private static final String FIX = "delete the file and run the tests again: mvn clean verify";

  private ExecReader() {}

  /**
   * Reads a file to its end.
   *
   * @throws UnreadableReport where the file is empty, cut short, of another version of the format,
   *     or no execution data at all
   * @throws IOException where it cannot be opened
   */
  public static Execution read(Report report) throws UnreadableReport, IOException {
    if (Files.size(report.file()) == 0) {
      throw new UnreadableReport(
          0, "the file is empty: the tests' JVM ended before JaCoCo could write to it", FIX);
    }
    try (InputStream in = report.open()) {
      return read(report, in);
    }
  }

  private static Execution read(Report report, InputStream in) throws UnreadableReport {
    ExecutionDataStore store = new ExecutionDataStore();
    ExecStream stream = new ExecStream(in, store);
    try {
      stream.readToEnd();
    } catch (IncompatibleExecDataVersionException e) {
      throw new UnreadableReport(
          0, String.valueOf(e.getMessage()), "run the tests with JaCoCo 0.8 or newer");
    } catch (EOFException e) {
      throw new UnreadableReport(0, "the execution data is cut short", FIX);
    } catch (IOException | IllegalStateException e) {
      throw new UnreadableReport(0, "this is no execution data: " + e.getMessage(), FIX);
    }
    if (stream.newestDump().isEmpty() && store.getContents().isEmpty()) {
      throw new UnreadableReport(0, "it holds neither a session nor data of any class", FIX);
    }
    stream.newestDump().map(Instant::ofEpochMilli).ifPresent(report::writtenAt);
    return new Execution(report, store, stream.sessions());
  }
}
