package io.deliverygate.rules.kit;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Signature;
import io.deliverygate.fact.TableRow;
import io.deliverygate.record.Notation;
import io.deliverygate.record.RecordField;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The value of a fact's component from what a test writes: the value itself, or its text as files
 * have it ("2026-03-01", "in-progress", "5"). A signature may be "Ann 2026-01-01", a meeting
 * "2026-01-01 Ann, Bob", a list "a, b"; all of them also as keys and lists. A constant may be
 * spelled as Java has it, and an empty text stands for what is not known.
 */
final class FactValue {

  /** What a test that does not say otherwise takes for an instant. */
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private FactValue() {}

  /**
   * The value of a component.
   *
   * @param written what the test says; empty for a component that it leaves out
   * @throws IllegalArgumentException where that is not possible
   */
  static Object of(RecordField field, Optional<Object> written) {
    return written.map(value -> of(field, value)).orElseGet(() -> absent(field));
  }

  private static Object absent(RecordField field) {
    if (field.component().equals("source")) {
      return "delivery/x.yaml";
    }
    return field.type() == Instant.class && !field.list() ? NOON : field.absent();
  }

  private static Object of(RecordField field, Object written) {
    if (!field.list()) {
      return single(field.type(), written);
    }
    Collection<?> items =
        written instanceof Collection<?> list
            ? list
            : List.of(String.valueOf(written).split(", *"));
    return items.stream().map(item -> single(field.type(), item)).toList();
  }

  private static Object single(Class<?> type, Object written) {
    if (type.isInstance(written)) {
      return written;
    }
    return written instanceof Map<?, ?> keys
        ? keys(type, keys)
        : text(type, String.valueOf(written));
  }

  private static Object keys(Class<?> type, Map<?, ?> keys) {
    if (type == TableRow.class) {
      Map<String, String> cells = new TreeMap<>();
      keys.forEach((column, cell) -> cells.put(String.valueOf(column), cell(cell)));
      return TableRow.of(cells);
    } else if (!type.isRecord()) {
      throw new IllegalArgumentException("expected a single value, found " + keys.keySet());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    keys.forEach((name, value) -> values.put(String.valueOf(name), value));
    return FactType.of(type).made(values);
  }

  private static String cell(Object cell) {
    return cell instanceof Collection<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(cell);
  }

  private static Object text(Class<?> type, String text) {
    if (type == Signature.class) {
      return signature(text);
    } else if (type == Meeting.class) {
      return meeting(text);
    }
    Notation notation = Notation.of(type);
    if (type.isEnum()) {
      return notation.read(text.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return text.isEmpty() ? empty(type, notation) : notation.read(text);
  }

  /** What is not known, where the type has a value for it that is written as nothing. */
  private static Object empty(Class<?> type, Notation notation) {
    boolean written = type == Instant.class || !notation.absent().toString().isEmpty();
    return written ? notation.read("") : notation.absent();
  }

  private static Signature signature(String text) {
    int space = text.lastIndexOf(' ');
    if (text.isEmpty()) {
      return Signature.NONE;
    }
    return space < 0
        ? new Signature(text, Day.UNKNOWN)
        : new Signature(text.substring(0, space), day(text.substring(space + 1)));
  }

  private static Meeting meeting(String text) {
    if (text.isEmpty()) {
      return Meeting.NONE;
    }
    String[] parts = text.split(" ", 2);
    return new Meeting(
        day(parts[0]), parts.length < 2 ? List.of() : List.of(parts[1].split(", *")));
  }

  private static Day day(String text) {
    return (Day) text(Day.class, text);
  }
}
