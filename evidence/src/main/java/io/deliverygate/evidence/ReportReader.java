package io.deliverygate.evidence;

import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads one format into facts, in a stream. */
@FunctionalInterface
public interface ReportReader {

  /**
   * Reads a report to its end and hands on every fact in it. Facts that were handed on before an
   * exception are dropped by the caller.
   *
   * @throws UnreadableReport where the report cannot be believed
   * @throws IOException where the file cannot be read at all
   */
  void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException;
}
