package io.deliverygate.report;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.AtomicFile;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.view.FullList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every report of a verdict, in one folder. {@code verdict.json} is the first to go and the last to
 * come: where it lies, all other reports lie beside it and speak of the same verdict.
 */
public final class Reports {

  /** Where people find what a report cuts. */
  static final FullList ALL_BREACHES =
      new FullList(HtmlReport.PAGE, HtmlReport.MOST_BREACHES, JsonReport.FILE);

  private static final String EVIDENCE = "evidence.json";

  private static final JsonReport VERDICT = new JsonReport();

  private static final List<ReportFormat> FORMATS =
      List.of(new MarkdownReport(), new HtmlReport(), VERDICT);

  private Reports() {}

  /**
   * Writes all reports over those that lie there.
   *
   * @throws IOException where one cannot be written; there is no {@code verdict.json} then
   */
  public static void write(Verdict verdict, Path out) throws IOException {
    remove(VERDICT, out);
    for (ReportFormat format : FORMATS) {
      format.write(verdict, out);
    }
  }

  /**
   * Writes all reports and, before them, the evidence that they rest on.
   *
   * @throws IOException where one cannot be written; there is no {@code verdict.json} then
   */
  public static void write(Verdict verdict, Snapshot evidence, Path out) throws IOException {
    remove(VERDICT, out);
    AtomicFile.write(out.resolve(EVIDENCE), file -> SnapshotJson.write(evidence, file));
    write(verdict, out);
  }

  /**
   * Removes all reports of an earlier verdict, for runs that come to none.
   *
   * @throws IOException where one cannot be removed
   */
  public static void remove(Path out) throws IOException {
    removeVerdict(out);
    Files.deleteIfExists(out.resolve(EVIDENCE));
  }

  /** Removes the same but for the evidence, from which the next verdict may be made. */
  public static void removeVerdict(Path out) throws IOException {
    remove(VERDICT, out);
    for (ReportFormat format : FORMATS) {
      remove(format, out);
    }
  }

  private static void remove(ReportFormat format, Path out) throws IOException {
    for (String file : format.files()) {
      removeFile(out.resolve(file));
    }
  }

  /** Where a folder cannot be changed, a file in it may still be: nothing of it is left then. */
  private static void removeFile(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      if (Files.isRegularFile(file) && Files.isWritable(file)) {
        Files.write(file, new byte[0]);
      }
      throw e;
    }
  }

  /** The page to open in a browser. */
  public static Path page(Path out) {
    return out.resolve(HtmlReport.PAGE);
  }
}
