package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.FileStart;
import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.cobertura.CoberturaReader;
import io.deliverygate.evidence.lcov.LcovReader;
import io.deliverygate.evidence.xml.XmlPass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Formats of coverage reports other than JaCoCo's. */
enum CoverageFormat {
  LCOV("LCOV", LcovReader::new),
  COBERTURA("Cobertura", CoberturaReader::new);

  private final String tool;
  private final Function<LineSink, ReportReader> reader;

  CoverageFormat(String tool, Function<LineSink, ReportReader> reader) {
    this.tool = tool;
    this.reader = reader;
  }

  /** What usually writes such files. */
  String tool() {
    return tool;
  }

  ReportReader reader(LineSink lines) {
    return reader.apply(lines);
  }

  /** The format of a file by what it holds; none where it is JaCoCo's XML or an unknown one. */
  static Optional<CoverageFormat> of(Path file) {
    try {
      FileStart start = FileStart.of(file);
      if (start.isMarkup()) {
        return XmlPass.root(file).filter("coverage"::equals).map(root -> COBERTURA);
      }
      return start.isBlank() && !isInfo(file) ? Optional.empty() : Optional.of(LCOV);
    } catch (IOException e) {
      return Optional.empty(); // its reader will say so
    }
  }

  /** Of an empty file only the name tells what it was to be. */
  private static boolean isInfo(Path file) {
    return file.getFileName().toString().endsWith(".info");
  }
}
