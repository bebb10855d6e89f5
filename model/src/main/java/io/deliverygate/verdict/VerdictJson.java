package io.deliverygate.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code verdict.json}: the same verdict gives the same bytes everywhere. */
public final class VerdictJson {

  /** What came to the format later may be absent where a component says what that means. */
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(Verdict.class)
          .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private VerdictJson() {}

  /** The canonical text, indented by two blanks, lines ended by a line feed. */
  public static String text(Verdict verdict) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators).withArrayIndenter(lines).withObjectIndenter(lines);
    ObjectWriter writer = Json.mapper().writer(printer);
    try {
      return writer.writeValueAsString(verdict) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a verdict is plain data", e);
    }
  }

  /**
   * Reads a verdict back.
   *
   * @throws BadInputException where the file is no verdict of this version
   */
  public static Verdict read(Path file) throws IOException {
    try {
      Verdict verdict = READER.readValue(Files.readAllBytes(file));
      if (!Verdict.SCHEMA.equals(verdict.schema())) {
        throw bad(file, "its schema is not " + Verdict.SCHEMA);
      }
      return verdict;
    } catch (JsonProcessingException e) {
      throw bad(file, Json.problem(e));
    }
  }

  private static BadInputException bad(Path file, String what) {
    return new BadInputException(file.toString(), what, "give a verdict.json as check wrote it");
  }
}
