package io.deliverygate.record;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Key;
import java.util.stream.Stream;

/**
 * What a record claims of the past in a key where an earlier day makes more of it.
 *
 * @param record the record by its {@link RecordName}
 * @param key the key as files spell it; of a small record inside with a dot between
 * @param value what it says
 * @param day the day that it says; unknown where it says something else
 */
public record Claim(String record, String key, String value, Day day) {

  /** All claims of a record. */
  public static Stream<Claim> of(Declared record) {
    return of(RecordName.of(record), record, "");
  }

  private static Stream<Claim> of(String record, Object holder, String around) {
    return RecordType.of(holder.getClass()).fields().stream()
        .flatMap(field -> of(record, field, field.in(holder), around + field.name()));
  }

  private static Stream<Claim> of(String record, RecordField field, Object value, String name) {
    if (field.key().filter(Key::claim).isPresent()) {
      Day day = value instanceof Day said ? said : Day.UNKNOWN;
      return value.equals(field.absent())
          ? Stream.empty()
          : Stream.of(new Claim(record, name, value.toString(), day));
    }
    boolean small =
        value.getClass().isRecord() && !RecordType.of(value.getClass()).fields().isEmpty();
    return small ? of(record, value, name + ".") : Stream.empty();
  }

  /** The whole as one text. */
  public String text() {
    return record + " " + key + " " + value;
  }
}
