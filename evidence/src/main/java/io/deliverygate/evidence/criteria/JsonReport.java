package io.deliverygate.evidence.criteria;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.io.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One pass over a JSON report, in a stream. */
final class JsonReport {

  private final JsonParser json;
  private final String mend;

  private JsonReport(JsonParser json, String mend) {
    this.json = json;
    this.mend = mend;
  }

  /** What is done with the values of one pass. */
  @FunctionalInterface
  interface Pass {
    void over(JsonReport report) throws IOException, UnreadableReport;
  }

  /** What is done with the value of a field, on whose first token the report stands. */
  @FunctionalInterface
  interface Field {
    void value(String name) throws IOException, UnreadableReport;
  }

  /** What is done with an item of a list, on whose first token the report stands. */
  @FunctionalInterface
  interface Item {
    void value() throws IOException, UnreadableReport;
  }

  /** Reads a report to its end. */
  static void read(Report report, String mend, Pass pass) throws IOException, UnreadableReport {
    try (InputStream in = report.open();
        JsonParser json = Json.mapper().getFactory().createParser(in)) {
      json.nextToken();
      JsonReport open = new JsonReport(json, mend);
      pass.over(open);
      if (json.nextToken() != null) {
        throw open.bad("there is more behind the end");
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnreadableReport(line, "broken JSON: " + e.getOriginalMessage(), mend);
    }
  }

  UnreadableReport bad(String what) {
    return new UnreadableReport(json.currentLocation().getLineNr(), what, mend);
  }

  boolean isList() {
    return json.currentToken() == JsonToken.START_ARRAY;
  }

  /** Goes through the fields of an object; values that are not read are skipped. */
  void fields(Field field) throws IOException, UnreadableReport {
    require(JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.value(name);
    }
  }

  /** Goes through the items of a list. */
  void items(Item item) throws IOException, UnreadableReport {
    require(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      item.value();
    }
  }

  /** The text of the value. */
  String text() throws IOException, UnreadableReport {
    require(JsonToken.VALUE_STRING);
    return json.getText();
  }

  /** Leaves the value out. */
  void skip() throws IOException {
    json.skipChildren();
  }

  private void require(JsonToken token) throws UnreadableReport {
    if (json.currentToken() != token) {
      throw bad("expected " + token + ", found " + json.currentToken());
    }
  }
}
