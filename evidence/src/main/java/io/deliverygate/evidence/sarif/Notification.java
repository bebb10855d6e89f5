package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;

/**
 * What a tool says about its own run.
 *
 * @param id the tool's name for this kind of remark, empty where not stated
 * @param isError whether it says that results are missing or wrong
 */
record Notification(String id, String text, boolean isError) {

  static Notification read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    return new Notification(reading.id, reading.text, reading.isError);
  }

  private static final class Reading {

    private final JsonPass json;
    private String id = "";
    private String text = "";
    private boolean isError;

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "descriptor" -> id = RuleReference.read(json).id();
        case "message" -> text = Message.text(json);
        case "level" -> isError = json.text().equals("error");
        default -> {}
      }
    }
  }
}
