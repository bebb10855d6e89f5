package io.deliverygate.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.deliverygate.baseline.Baseline.Recorded;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.PlainDecimal;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of a baseline, line by line. */
final class BaselineReader {

  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 10_000;
  private static final Pattern VALUE = Pattern.compile("([a-z-]+):\\s*(.*)");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|\\|{7}|={7}).*");
  private static final Set<String> KEYS =
      Set.of("schema", "gate", "module", "recorded", "effort-minutes", "accepted");
  private static final String FIX = "record it anew: delivery-gate baseline";

  private final String label;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int line;

  private BaselineReader(String label) {
    this.label = label;
  }

  /**
   * Reads a file.
   *
   * @param label how messages name it
   * @throws BadInputException where it is no baseline
   */
  static Baseline read(Path file, String label) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new BadInputException(label, "is larger than 64 MiB", "fix some of what it accepts");
    }
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return new BaselineReader(label).read(in);
    } catch (CharacterCodingException e) {
      throw new BadInputException(label, "is not UTF-8 text", FIX);
    }
  }

  private Baseline read(BufferedReader in) throws IOException {
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      try {
        take(text);
      } catch (JsonMappingException e) {
        throw bad("the parts are not those of a line of a baseline", FIX);
      } catch (JsonProcessingException e) {
        throw bad(e.getOriginalMessage(), FIX);
      }
    }
    line = 0;
    return baseline();
  }

  private void take(String text) throws JsonProcessingException {
    if (CONFLICT.matcher(text).matches()) {
      throw bad(
          "a merge conflict is left",
          "record it anew, or let git use the driver: docs/baseline.md");
    }
    if (text.startsWith(BaselineText.ENTRY)) {
      requireList();
      entries.add(known(BaselineText.entry(text.substring(BaselineText.ENTRY.length()))));
    } else if (!text.isBlank() && !text.startsWith("#")) {
      head(text);
    }
  }

  private void requireList() {
    if (!"".equals(head.get("accepted"))) {
      throw bad("an entry stands outside 'accepted:'", FIX);
    }
  }

  private Entry known(Entry entry) {
    if (entry.fingerprint().isBlank() || entry.files().isEmpty()) {
      throw bad("an entry needs a fingerprint and a file", FIX);
    }
    if (entry.files().size() > MOST_FILES) {
      throw bad("an entry names more than " + MOST_FILES + " files", FIX);
    }
    return entry;
  }

  private void head(String text) {
    Matcher value = VALUE.matcher(text);
    if (!value.matches() || !KEYS.contains(value.group(1))) {
      throw bad("not a line of a baseline", FIX);
    }
    if (head.containsKey("accepted")) {
      throw bad("'" + value.group(1) + "' stands behind the list", FIX);
    }
    if (head.put(value.group(1), value.group(2).strip()) != null) {
      throw bad("the key '" + value.group(1) + "' comes twice", FIX);
    }
  }

  private Baseline baseline() {
    if (!BaselineText.SCHEMA.equals(value("schema"))) {
      throw bad("the schema is '" + value("schema") + "', expected " + BaselineText.SCHEMA, FIX);
    }
    if (!Set.of("", "[]").contains(value("accepted"))) {
      throw bad("'accepted' is no list of lines", FIX);
    }
    try {
      Recorded recorded =
          head.containsKey("recorded")
              ? BaselineText.recorded(value("recorded"))
              : Recorded.NOWHERE;
      String module = BaselineText.unquoted(value("module"));
      return new Baseline(value("gate"), module, recorded, minutes(), entries);
    } catch (JsonProcessingException e) {
      throw bad(e.getOriginalMessage(), FIX);
    }
  }

  private BigDecimal minutes() {
    return PlainDecimal.of(value("effort-minutes"))
        .filter(minutes -> minutes.signum() >= 0)
        .orElseThrow(() -> bad("'" + value("effort-minutes") + "' is no effort in minutes", FIX));
  }

  private String value(String key) {
    String value = head.get(key);
    if (value == null) {
      throw bad("there is no '" + key + "'", FIX);
    }
    return value;
  }

  private BadInputException bad(String what, String fix) {
    return new BadInputException(line == 0 ? label : label + ":" + line, what, fix);
  }
}
