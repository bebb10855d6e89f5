package com.example.payments.service;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes the little JSON that the answers need: objects of texts, and arrays of objects. */
final class Json {

  private Json() {}

  /** An object of names and texts in turn. */
  static String object(String... namesAndTexts) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      members.add(text(namesAndTexts[i]) + ":" + text(namesAndTexts[i + 1]));
    }
    return members.toString();
  }

  static String array(List<String> elements) {
    return "[" + String.join(",", elements) + "]";
  }

  private static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value.chars().forEach(c -> quoted.append(escape((char) c)));
    return quoted.append('"').toString();
  }

  private static String escape(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    return c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
  }
}
