package io.deliverygate.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Key;
import io.deliverygate.fact.Says;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * A text that a record says in a key of which something can be asked.
 *
 * @param record the record
 * @param key the key as files spell it; of a small record inside with a dot between
 * @param says what the text is
 * @param text what it says; never empty
 */
public record SaidText(Declared record, String key, Says says, String text) {

  /** All such texts of a record. */
  public static Stream<SaidText> of(Declared record) {
    return of(record, record, "");
  }

  private static Stream<SaidText> of(Declared record, Object holder, String around) {
    return RecordType.of(holder.getClass()).fields().stream()
        .flatMap(field -> of(record, field, field.in(holder), around + field.name()));
  }

  private static Stream<SaidText> of(
      Declared record, RecordField field, Object value, String name) {
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(each -> of(record, field, each, name));
    } else if (value.getClass().isRecord()) {
      return RecordType.of(value.getClass()).fields().isEmpty()
          ? Stream.empty()
          : of(record, value, name + ".");
    }
    Says says = field.key().map(Key::says).orElse(Says.ANYTHING);
    return says != Says.ANYTHING && value instanceof String text && !text.isEmpty()
        ? Stream.of(new SaidText(record, name, says, text))
        : Stream.empty();
  }
}
