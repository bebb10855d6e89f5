package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Key;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One key of a record.
 *
 * @param name how files spell it
 * @param component name of the record component that it fills
 * @param type type of the value; of a list the type of its items
 * @param list whether it is a list
 * @param key what else is known of it
 */
record RecordField(String name, String component, Class<?> type, boolean list, Key key) {

  /** The fields of a record type, in their order. */
  static List<RecordField> of(Class<?> record) {
    return Stream.of(record.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Key.class))
        .map(RecordField::of)
        .toList();
  }

  private static RecordField of(RecordComponent component) {
    Key key = Objects.requireNonNull(component.getAnnotation(Key.class));
    String name = key.name().isEmpty() ? hyphenated(component.getName()) : key.name();
    boolean list = component.getType() == List.class;
    Class<?> type = list ? item(component) : component.getType();
    return new RecordField(name, component.getName(), type, list, key);
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
}
