package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.fact.SourceLines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Counts the lines of each module's main sources, without those that the build generates. */
final class SourceSizes {

  private SourceSizes() {}

  static void collect(Survey survey) throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      if (survey.inputs(module).hasMainSources()) {
        survey.add(new SourceLines(module.name(), lines(survey, module), ""));
      }
    }
  }

  private static long lines(Survey survey, ModuleLayout module) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (Path folder : module.mainSources()) {
      survey
          .tree()
          .walk(
              folder,
              inside -> inside.startsWith(module.buildFolder()),
              (file, attributes) -> {
                if (survey.inputs(module).isSource(file)) {
                  files.add(file);
                }
              });
    }
    long lines = 0;
    for (Path file : files) {
      lines += lines(file);
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
