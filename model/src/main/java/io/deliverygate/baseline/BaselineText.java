package io.deliverygate.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.deliverygate.baseline.Baseline.Recorded;
import io.deliverygate.io.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The text of a baseline: a head of one value a line, then one line an entry, so that changes and
 * merges are small. It is YAML, of which only this form is read.
 */
final class BaselineText {

  /** Version of the form. */
  static final String SCHEMA = "delivery-gate/baseline/v1";

  static final String ENTRY = "- ";

  private static final ObjectWriter TEXT = Json.mapper().writerFor(String.class);
  private static final ObjectWriter TEXTS = Json.mapper().writer();
  private static final ObjectReader ENTRIES =
      Json.mapper().readerFor(Line.class).with(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES);
  private static final ObjectReader ORIGIN =
      Json.mapper().readerFor(Recorded.class).with(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES);

  private BaselineText() {}

  /** An entry as its line names the parts. */
  private record Line(String flaw, String tool, String rule, List<String> files, String says) {}

  static void write(Baseline baseline, Writer out) throws IOException {
    Recorded recorded = baseline.recorded();
    line(
        out,
        "# What is accepted for now; see docs/baseline.md. To be written by: delivery-gate baseline");
    line(out, "schema: " + SCHEMA);
    line(out, "gate: " + baseline.gate());
    line(out, "module: " + quoted(baseline.module()));
    if (!recorded.equals(Recorded.NOWHERE)) {
      line(
          out,
          "recorded: {commit: "
              + quoted(recorded.commit())
              + ", day: "
              + quoted(recorded.day())
              + "}");
    }
    line(out, "effort-minutes: " + baseline.minutes().toPlainString());
    line(out, baseline.accepted().isEmpty() ? "accepted: []" : "accepted:");
    for (Entry entry : baseline.accepted()) {
      line(out, ENTRY + entry(entry));
    }
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private static String entry(Entry entry) throws JsonProcessingException {
    return "{flaw: %s, tool: %s, rule: %s, files: %s, says: %s}"
        .formatted(
            quoted(entry.fingerprint()),
            quoted(entry.tool()),
            quoted(entry.rule()),
            TEXTS.writeValueAsString(entry.files()),
            quoted(entry.text()));
  }

  private static String quoted(String text) throws JsonProcessingException {
    return TEXT.writeValueAsString(text);
  }

  static String unquoted(String text) throws JsonProcessingException {
    return text.startsWith("\"") ? Json.mapper().readValue(text, String.class) : text;
  }

  /** Reads what stands behind {@link #ENTRY}. */
  static Entry entry(String text) throws JsonProcessingException {
    Line line = ENTRIES.readValue(text);
    return new Entry(line.flaw(), line.tool(), line.rule(), line.files(), line.says());
  }

  static Recorded recorded(String text) throws JsonProcessingException {
    return ORIGIN.readValue(text);
  }
}
