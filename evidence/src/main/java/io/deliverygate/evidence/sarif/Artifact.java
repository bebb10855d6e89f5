package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;

/**
 * How a run names a file: an {@code artifactLocation}.
 *
 * @param uri absolute, or relative to the base; empty where not stated
 * @param base name of what it is relative to, empty where not stated
 * @param index its place among the run's artifacts, -1 where not stated
 */
record Artifact(String uri, String base, int index) {

  static final Artifact NONE = new Artifact("", "", -1);

  static Artifact read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    return new Artifact(reading.uri, reading.base, reading.index);
  }

  private static final class Reading {

    private final JsonPass json;
    private String uri = "";
    private String base = "";
    private int index = -1;

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "uri" -> uri = json.text();
        case "uriBaseId" -> base = json.text();
        case "index" -> index = json.number();
        default -> {}
      }
    }
  }
}
