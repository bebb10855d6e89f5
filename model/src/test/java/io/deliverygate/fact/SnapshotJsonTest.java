package io.deliverygate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void shouldReadBackEveryFactTypeWhenWritten() throws Exception {
    List<Fact> facts = oneOfEachType();
    Snapshot snapshot = Snapshot.of(AT, facts);

    Snapshot again = SnapshotJson.read(file(text(snapshot)));

    assertThat(again.collectedAt()).isEqualTo(AT);
    assertThat(again.stream()).containsExactlyInAnyOrderElementsOf(facts);
    assertThat(facts).extracting(Object::getClass).hasSameSizeAs(Fact.types());
  }

  @Test
  void shouldReadAWaiverFromBeforeWaiversNamedTheirFacts() throws Exception {
    String text =
        """
        {"schema":"delivery-gate/evidence/v1","collectedAt":"2026-03-01T12:00:00Z","facts":{
        "Waiver":[
        {"id":"W-1","ruleId":"DEBT-02","subject":"x","reason":"r","requester":"Bob",\
        "approver":"Cid","expires":"2026-04-01T00:00:00Z","value":"1","line":2,"source":"w.yaml"}]}}
        """;
    Path file = Files.writeString(folder.resolve("old.json"), text);

    Waiver waiver = SnapshotJson.read(file).all(Waiver.class).get(0);

    assertThat(waiver.fact()).isEmpty();
    assertThat(waiver.signature()).isEmpty();
    assertThat(waiver.line()).isEqualTo(2);
  }

  @Test
  void shouldReadARecordFromBeforeItHadAllItsKeys() throws Exception {
    String text =
        """
        {"schema":"delivery-gate/evidence/v1","collectedAt":"2026-03-01T12:00:00Z","facts":{
        "Step":[
        {"id":"talk","title":"Talk","kind":"ACTIVITY","began":"2026-02-01","line":2,\
        "source":"s.yaml"}]}}
        """;
    Path file = Files.writeString(folder.resolve("old.json"), text);

    Step step = SnapshotJson.read(file).all(Step.class).get(0);

    assertThat(step.began()).isEqualTo(Day.of("2026-02-01"));
    assertThat(step.owner()).isEmpty();
    assertThat(step.due()).isEqualTo(Day.UNKNOWN);
    assertThat(step.everyDays()).isEqualTo(Amount.UNKNOWN);
    assertThat(step.goesOnWith()).isEmpty();
    assertThat(step.topic()).isEqualTo(StepTopic.NONE);
  }

  @Test
  void shouldGiveTheSameBytesWhenFactsComeInAnotherOrder() throws Exception {
    List<Fact> facts = oneOfEachType();
    String text = text(Snapshot.of(AT, facts));
    Collections.reverse(facts);

    assertThat(text(Snapshot.of(AT, facts))).isEqualTo(text);
    assertThat(text(SnapshotJson.read(file(text)))).isEqualTo(text);
  }

  @Test
  void shouldDigestExactlyTheBytesThatAreWritten() throws Exception {
    Snapshot snapshot = Snapshot.of(AT, oneOfEachType());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    String digest = SnapshotJson.write(snapshot, out);

    assertThat(digest)
        .isEqualTo(io.deliverygate.io.Sha256.of(out.toString(StandardCharsets.UTF_8)));
    assertThat(SnapshotJson.digest(snapshot)).isEqualTo(digest);
  }

  @Test
  void shouldPutOneFactOnALine() throws Exception {
    assertThat(text(Snapshot.of(AT, oneOfEachType())).lines())
        .anyMatch(line -> line.startsWith("{\"name\":\"shop") && line.endsWith("}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"schema\":\"delivery-gate/evidence/v9\"}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"yesterday\",\"facts\":{}}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\"",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{\"Rumour\":[]}}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{\"Release\":[{\"name\":\"shop\"}]}}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{\"Step\":[{\"id\":\"a\",\"kind\":\"ACTIVITY\",\"line\":1,\"source\":\"\"}]}}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{\"Release\":[{\"name\":\"s\",\"version\":null,\"source\":\"\"}]}}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{\"Release\":[{\"name\":\"s\",\"version\":\"1\",\"source\":\"\",\"x\":1}]}}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{}} {}",
        "{\"schema\":\"delivery-gate/evidence/v1\",\"collectedAt\":\"2026-03-01T12:00:00Z\","
            + "\"facts\":{}} x",
      })
  void shouldRefuseInOneLineWhenItIsNoSnapshot(String text) throws Exception {
    Path file = file(text);

    assertThatThrownBy(() -> SnapshotJson.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("evidence.json")
        .message()
        .doesNotContain("\n");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("evidence.json"), text);
  }

  private static String text(Snapshot snapshot) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SnapshotJson.write(snapshot, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A fact of each type, with a value in every component. */
  static List<Fact> oneOfEachType() {
    List<Fact> facts = new ArrayList<>();
    Fact.types().forEach(type -> facts.add((Fact) sample(type)));
    return facts;
  }

  private static Object sample(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i]);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list) {
      Object item = value((Class<?>) list.getActualTypeArguments()[0], component.getName());
      return component.getType() == Set.class ? Set.of(item) : List.of(item);
    }
    return value(component.getType(), component.getName());
  }

  private static Object value(Class<?> type, String name) {
    if (type == String.class) {
      return name.equals("version") ? "1.0" : "shop ü\u2028\"";
    } else if (type == Amount.class) {
      return Amount.of("79.995");
    } else if (type == Day.class) {
      return Day.of("2026-02-28");
    } else if (type == Moment.class) {
      return Moment.of(AT);
    } else if (type == TableRow.class) {
      return TableRow.of(Map.of("a", "1", "b", "x, y"));
    }
    return type.isRecord() ? sample(type) : plain(type);
  }

  private static Object plain(Class<?> type) {
    if (type == int.class) {
      return 7;
    } else if (type == long.class) {
      return 1L << 40;
    } else if (type == boolean.class) {
      return true;
    } else if (type == Instant.class) {
      return AT;
    } else if (type == BigDecimal.class) {
      return new BigDecimal("79.995");
    }
    return type.getEnumConstants()[1];
  }
}
