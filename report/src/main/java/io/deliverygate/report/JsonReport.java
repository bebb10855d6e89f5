package io.deliverygate.report;

import io.deliverygate.io.AtomicFile;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The verdict itself, for machines; {@code verdict-v1.schema.json} describes it. */
final class JsonReport implements ReportFormat {

  static final String FILE = "verdict.json";

  @Override
  public List<String> files() {
    return List.of(FILE);
  }

  @Override
  public void write(Verdict verdict, Path out) throws IOException {
    AtomicFile.write(out.resolve(FILE), VerdictJson.text(verdict));
  }
}
