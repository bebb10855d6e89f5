package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;

/**
 * What was done to keep a result quiet. A suppression that is still under review, or was rejected,
 * keeps it loud.
 */
record Suppressions(int accepted, int others) {

  static final Suppressions NONE = new Suppressions(0, 0);

  static Suppressions read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.array(reading::one);
    return new Suppressions(reading.accepted, reading.others);
  }

  boolean suppress() {
    return accepted > 0 && others == 0;
  }

  private static final class Reading {

    private final JsonPass json;
    private int accepted;
    private int others;
    private String status = "";

    Reading(JsonPass json) {
      this.json = json;
    }

    void one() throws UnreadableReport, IOException {
      status = "accepted";
      json.object(this::field);
      accepted += status.equals("accepted") ? 1 : 0;
      others += status.equals("accepted") ? 0 : 1;
    }

    private void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "status", "state" -> status = json.text();
        default -> {}
      }
    }
  }
}
