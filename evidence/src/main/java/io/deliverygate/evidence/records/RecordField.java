package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Key;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.YamlNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One key of a record.
 *
 * @param holder the record
 * @param name how files spell it
 * @param component name of the record component that it fills
 * @param type type of the value; of a list the type of its items
 * @param list whether it is a list
 * @param past whether it tells of something that has happened; what stands inside it counts
 * @param key what else is known of it
 */
record RecordField(
    Class<?> holder,
    String name,
    String component,
    Class<?> type,
    boolean list,
    boolean past,
    Key key) {

  /** The fields of a type, in their order; none where it is no record. */
  static List<RecordField> of(Class<?> record) {
    return record.isRecord()
        ? Stream.of(record.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Key.class))
            .map(component -> of(record, component))
            .toList()
        : List.of();
  }

  private static RecordField of(Class<?> record, RecordComponent component) {
    Key key = Objects.requireNonNull(component.getAnnotation(Key.class));
    String name = key.name().isEmpty() ? hyphenated(component.getName()) : key.name();
    boolean list = component.getType() == List.class;
    Class<?> type = list ? item(component) : component.getType();
    boolean past = key.past() || of(type).stream().anyMatch(RecordField::past);
    return new RecordField(record, name, component.getName(), type, list, past, key);
  }

  private static Class<?> item(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  /** As files spell a name: lower case with hyphens. */
  static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /** Whether no two records may have the same value here. */
  boolean unique() {
    return component.equals("id") || key.unique();
  }

  /** Whether it repeats the name of another record. */
  boolean reference() {
    return key.refers() != Declared.class;
  }

  /** How files spell the key of a date that cannot lie after this one; empty where none is. */
  String earlier() {
    return of(holder).stream()
        .filter(other -> other.component.equals(key.notBefore()))
        .map(RecordField::name)
        .findFirst()
        .orElse("");
  }

  /** The complaint about a record that lacks it. */
  BadInputException missingIn(YamlNode record) {
    return record.bad("the key '" + name + "' is missing", "add it: " + key.value());
  }
}
