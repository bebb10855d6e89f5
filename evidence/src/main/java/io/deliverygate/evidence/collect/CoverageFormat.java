package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.cobertura.CoberturaReader;
import io.deliverygate.evidence.lcov.LcovReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Formats of coverage reports other than JaCoCo's. */
enum CoverageFormat {
  LCOV("LCOV", LcovReader::new),
  COBERTURA("Cobertura", CoberturaReader::new);

  private static final int HEAD = 4096;

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

  /** The format of a file by its name and beginning; none where it is JaCoCo's or unknown. */
  static Optional<CoverageFormat> of(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".info")) {
      return Optional.of(LCOV);
    }
    return head(file).contains("<coverage") ? Optional.of(COBERTURA) : Optional.empty();
  }

  private static String head(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // its reader will say so
    }
  }
}
