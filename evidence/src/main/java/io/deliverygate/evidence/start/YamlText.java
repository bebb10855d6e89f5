package io.deliverygate.evidence.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.deliverygate.io.Json;
import io.deliverygate.io.OneLine;

/** A text as YAML reads it back: plain where that is safe, else quoted as in JSON. */
final class YamlText {

  private YamlText() {}

  static String of(String text) {
    String line = OneLine.of(text);
    boolean plain =
        line.matches("[\\p{L}][\\p{L}\\p{N} ._@-]*[\\p{L}\\p{N}]") && !line.matches("(?i)null");
    return plain ? line : quoted(line);
  }

  private static String quoted(String line) {
    try {
      return Json.mapper().writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text is plain data", e);
    }
  }
}
