package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tool says of one of its rules.
 *
 * @param id the tool's name for it
 * @param importance what holds for its results unless they say otherwise
 * @param about in a few words, empty where not stated
 * @param messages templates of messages by name
 */
record Rule(String id, Importance importance, String about, Map<String, String> messages) {

  private static final int MOST_MESSAGES = 1000;

  Rule {
    messages = Map.copyOf(messages);
  }

  /** Reads a {@code reportingDescriptor}. */
  static Rule read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    return new Rule(reading.id, reading.importance, reading.about, reading.messages);
  }

  private static final class Reading {

    private final JsonPass json;
    private final Map<String, String> messages = new TreeMap<>();
    private Importance importance = Importance.NOT_STATED;
    private String id = "";
    private String about = "";

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "id" -> id = json.text();
        case "shortDescription" -> about = Message.text(json);
        case "messageStrings" -> json.object(this::message);
        case "defaultConfiguration" -> importance = importance.and(Importance.configured(json));
        case "properties" -> importance = importance.and(Importance.properties(json));
        default -> {}
      }
    }

    private void message(String name) throws UnreadableReport, IOException {
      String text = Message.text(json);
      if (messages.size() < MOST_MESSAGES) {
        messages.put(name, text);
      }
    }
  }
}
