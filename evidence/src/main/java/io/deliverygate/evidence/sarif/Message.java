package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a result says.
 *
 * @param text in full, or a template; empty where not stated
 * @param id name of a template of the rule, empty where not stated
 * @param arguments what goes into the template
 */
record Message(String text, String id, List<String> arguments) {

  static final Message NONE = new Message("", "", List.of());

  private static final int LONGEST = 2000;
  private static final int MOST_ARGUMENTS = 100;

  Message {
    arguments = List.copyOf(arguments);
  }

  /** Reads a {@code message}. */
  static Message read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    String shown = reading.text.isBlank() ? reading.markdown : reading.text;
    return new Message(shown, reading.id, reading.arguments);
  }

  /** Reads the text of a message, or of a {@code multiformatMessageString}. */
  static String text(JsonPass json) throws UnreadableReport, IOException {
    return read(json).text();
  }

  /** As people read it: a template with arguments says more than the plain text beside it. */
  String shown(Rule rule) {
    String template = rule.messages().getOrDefault(id, "");
    boolean fuller = text.isBlank() || !arguments.isEmpty();
    String chosen = fuller && !template.isBlank() ? template : text;
    return chosen.isBlank() ? rule.about() : filled(chosen);
  }

  private String filled(String template) {
    String filled = template;
    for (int i = 0; i < arguments.size() && filled.length() <= LONGEST; i++) {
      filled = filled.replace("{" + i + "}", arguments.get(i));
    }
    return cut(filled);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static final class Reading {

    private final JsonPass json;
    private final List<String> arguments = new ArrayList<>();
    private String text = "";
    private String markdown = "";
    private String id = "";

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "text" -> text = cut(json.text());
        case "markdown" -> markdown = cut(json.text());
        case "id" -> id = json.text();
        case "arguments" -> json.array(this::argument);
        default -> {}
      }
    }

    private void argument() throws UnreadableReport, IOException {
      String argument = cut(json.text());
      if (arguments.size() < MOST_ARGUMENTS) {
        arguments.add(argument);
      }
    }
  }
}
