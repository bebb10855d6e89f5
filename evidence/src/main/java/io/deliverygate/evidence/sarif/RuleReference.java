package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import java.io.IOException;

/**
 * How a result, or a configuration, names a rule.
 *
 * @param id its name, empty where not stated
 * @param index its place among the rules of the tool or extension, -1 where not stated
 * @param extension the extension's place, or {@link #TOOL} or {@link #UNKNOWN}
 */
record RuleReference(String id, int index, int extension) {

  /** The tool itself, which is meant where nothing is said. */
  static final int TOOL = -1;

  /** An extension that is named in another way than by its place. */
  static final int UNKNOWN = -2;

  static final RuleReference NONE = new RuleReference("", -1, TOOL);

  RuleReference withId(String stated) {
    return stated.isEmpty() ? this : new RuleReference(stated, index, extension);
  }

  RuleReference withIndex(int stated) {
    return new RuleReference(id, stated, extension);
  }

  /** This, and what another says where this says nothing. */
  RuleReference and(RuleReference other) {
    return new RuleReference(
        id.isEmpty() ? other.id : id,
        index < 0 ? other.index : index,
        extension == TOOL ? other.extension : extension);
  }

  /** Reads a {@code reportingDescriptorReference}. */
  static RuleReference read(JsonPass json) throws UnreadableReport, IOException {
    Reading reading = new Reading(json);
    json.object(reading::field);
    return new RuleReference(reading.id, reading.index, reading.extension);
  }

  private static final class Reading {

    private final JsonPass json;
    private String id = "";
    private int index = -1;
    private int extension = TOOL;

    Reading(JsonPass json) {
      this.json = json;
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "id" -> id = json.text();
        case "index" -> index = json.number();
        case "toolComponent" -> toolComponent();
        default -> {}
      }
    }

    private void toolComponent() throws UnreadableReport, IOException {
      extension = UNKNOWN;
      json.object(
          name -> {
            if (name.equals("index")) {
              extension = json.number();
            }
          });
    }
  }
}
