package io.deliverygate.report;

import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One way to write a verdict down. The same verdict gives the same bytes. */
interface ReportFormat {

  /** What it writes, as paths relative to the folder of all reports. */
  List<String> files();

  /**
   * Writes its files, each whole or not at all.
   *
   * @throws IOException where one cannot be written
   */
  void write(Verdict verdict, Path out) throws IOException;
}
