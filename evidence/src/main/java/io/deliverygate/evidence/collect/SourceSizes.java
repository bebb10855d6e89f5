package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.SourceLines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts the lines of each module's main sources, without those that the build generates. */
final class SourceSizes {

  private SourceSizes() {}

  static void collect(Survey survey) throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      List<CodeFile> files = survey.inputs(module).sources().main();
      if (!files.isEmpty()) {
        survey.add(new SourceLines(module.name(), lines(files), ""));
      }
    }
  }

  private static long lines(List<CodeFile> files) throws IOException {
    long lines = 0;
    for (CodeFile file : files) {
      lines += lines(file.path());
    }
    return lines;
  }

  /** Lines that hold more than blanks, in any encoding in which blanks are those of ASCII. */
  private static long lines(Path file) throws IOException {
    long lines = 0;
    boolean blank = true;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n' || next == '\r') {
          blank = true;
        } else if (blank && next > ' ') {
          blank = false;
          lines++;
        }
      }
    }
    return lines;
  }
}
