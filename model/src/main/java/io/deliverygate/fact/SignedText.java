package io.deliverygate.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.deliverygate.io.Json;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The canonical text of a record: the same for the same meaning, whatever the file looks like. */
final class SignedText {

  private static final String FIRST_LINE = "delivery-gate/record/v2\n";
  private static final Set<String> ADDED_LATER = Set.of("signature", "followedUp");

  private SignedText() {}

  static String of(Signable record, String project) {
    Section section = Objects.requireNonNull(record.getClass().getAnnotation(Section.class));
    Map<String, String> values = new TreeMap<>();
    Stream.of(record.getClass().getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Key.class))
        .filter(component -> !ADDED_LATER.contains(component.getName()))
        .forEach(component -> values.put(component.getName(), value(component, record)));
    values.values().removeIf("\"\""::equals);
    StringBuilder text = new StringBuilder(FIRST_LINE);
    text.append("project: ").append(json(project)).append('\n').append(section.key()).append('\n');
    values.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String value(RecordComponent component, Signable record) {
    try {
      return json(component.getAccessor().invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record is plain data", e);
    }
  }

  private static String json(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is plain data", e);
    }
  }
}
