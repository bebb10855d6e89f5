package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;

/**
 * Where in the sources a result lies: a {@code location}.
 *
 * @param line first line, 0 where unknown
 */
record ResultPlace(Artifact file, int line) {

  static final ResultPlace NONE = new ResultPlace(Artifact.NONE, 0);

  static ResultPlace read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::location);
    return new ResultPlace(reading.file, reading.line);
  }

  private static final class Reading {

    private final JsonPass json;
    private Artifact file = Artifact.NONE;
    private int line;

    Reading(JsonPass json) {
      this.json = json;
    }

    void location(String name) throws UnreadableReport, IOException {
      if (name.equals("physicalLocation")) {
        json.object(this::physical);
      }
    }

    private void physical(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "artifactLocation" -> file = Artifact.read(json);
        case "region" -> json.object(this::region);
        default -> {}
      }
    }

    private void region(String name) throws UnreadableReport, IOException {
      if (name.equals("startLine")) {
        line = Math.max(0, json.number());
      }
    }
  }
}
