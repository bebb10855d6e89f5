package io.deliverygate.fact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Json;
import io.deliverygate.io.KnownTime;
import io.deliverygate.io.Sha256;
import io.deliverygate.io.StringPool;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The canonical JSON of a snapshot, {@code evidence.json}: one fact a line, fact types by name.
 * Both ways are streamed, so a million facts cost their own memory and no more.
 */
public final class SnapshotJson {

  /** Version of the format. */
  public static final String SCHEMA = "delivery-gate/evidence/v1";

  private static final Map<String, Class<? extends Fact>> TYPES =
      Fact.types().stream()
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private SnapshotJson() {}

  /**
   * Writes the canonical bytes.
   *
   * @return their SHA-256 in hex
   */
  public static String write(Snapshot snapshot, OutputStream out) throws IOException {
    Sha256 digest = new Sha256();
    OutputStream buffered = new BufferedOutputStream(digest.tee(out), 1 << 16);
    try (JsonGenerator json = Json.mapper().getFactory().createGenerator(buffered)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("collectedAt", snapshot.collectedAt().toString());
      json.writeObjectFieldStart("facts");
      for (Class<? extends Fact> type : Fact.types()) {
        writeType(json, type, snapshot.all(type));
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    buffered.flush();
    return digest.hex();
  }

  /** The digest of the canonical bytes. */
  public static String digest(Snapshot snapshot) {
    try {
      return write(snapshot, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException("writing to nowhere failed", e);
    }
  }

  private static void writeType(JsonGenerator json, Class<? extends Fact> type, List<?> facts)
      throws IOException {
    if (facts.isEmpty()) {
      return;
    }
    ObjectWriter writer = Json.mapper().writerFor(type);
    json.writeRaw('\n');
    json.writeArrayFieldStart(type.getSimpleName());
    for (Object fact : facts) {
      json.writeRaw('\n');
      writer.writeValue(json, fact);
    }
    json.writeEndArray();
  }

  /**
   * Reads a snapshot back.
   *
   * @throws BadInputException where the file is no snapshot, or not one of this version
   */
  public static Snapshot read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = Json.mapper().getFactory().createParser(in)) {
      return new Reading(json).snapshot();
    } catch (JsonProcessingException e) {
      throw bad(file, Json.problem(e));
    } catch (DateTimeException e) {
      throw bad(file, String.valueOf(e.getMessage()));
    }
  }

  private static BadInputException bad(Path file, String what) {
    return new BadInputException(file.toString(), what, "give an evidence.json as check wrote it");
  }

  /** One pass over a snapshot's tokens. */
  private static final class Reading {

    private final JsonParser json;
    private final List<Fact> facts = new ArrayList<>();
    private final StringPool shared = new StringPool();

    Reading(JsonParser json) {
      this.json = json;
    }

    Snapshot snapshot() throws IOException {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      require("schema", SCHEMA);
      field("collectedAt");
      Instant collectedAt = KnownTime.of(Instant.parse(text()));
      field("facts");
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        readType(json.currentName());
      }
      expect(json.currentToken(), JsonToken.END_OBJECT);
      expect(json.nextToken(), JsonToken.END_OBJECT);
      if (json.nextToken() != null) {
        throw problem("something stands behind the end of the snapshot");
      }
      return Snapshot.of(collectedAt, facts);
    }

    private void readType(String name) throws IOException {
      Class<? extends Fact> type = TYPES.get(name);
      if (type == null) {
        throw problem("no fact type is called '" + name + "'");
      }
      ObjectReader reader =
          Json.mapper()
              .readerFor(type)
              .withAttribute(StringPool.class, shared)
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
      expect(json.nextToken(), JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        facts.add(
            Declared.class.isAssignableFrom(type)
                ? declared(reader, type)
                : reader.readValue(json));
      }
    }

    private Fact declared(ObjectReader reader, Class<? extends Fact> type) throws IOException {
      ObjectNode fact = reader.forType(ObjectNode.class).readValue(json);
      LaterKeys.fill(fact, type);
      return reader.readValue(fact);
    }

    private void require(String field, String value) throws IOException {
      field(field);
      if (!value.equals(text())) {
        throw problem("'" + field + "' must be '" + value + "'");
      }
    }

    private void field(String name) throws IOException {
      json.nextToken();
      if (!name.equals(json.currentName())) {
        throw problem("expected the field '" + name + "'");
      }
    }

    private String text() throws IOException {
      expect(json.nextToken(), JsonToken.VALUE_STRING);
      return json.getText();
    }

    private void expect(JsonToken actual, JsonToken expected) throws IOException {
      if (actual != expected) {
        throw problem("expected " + expected + ", found " + actual);
      }
    }

    private JsonProcessingException problem(String what) {
      return new JsonParseException(json, what);
    }
  }
}
