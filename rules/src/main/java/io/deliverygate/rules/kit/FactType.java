package io.deliverygate.rules.kit;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.io.Word;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import io.deliverygate.record.RefusedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A type that tests make facts of, from the few components that matter; the others are as empty as
 * they can be. Tests may also make facts that nobody records, and spell a component as the fact
 * does.
 *
 * @param key such as {@code acceptance-criterion}
 */
record FactType(String key, RecordType schema) {

  private static final Map<String, FactType> KNOWN = known();

  private static Map<String, FactType> known() {
    Map<String, FactType> known = new TreeMap<>();
    for (Class<? extends Fact> type : Fact.types()) {
      FactType of = of(type);
      known.put(of.key, of);
    }
    RecordType.sections().forEach((key, schema) -> known.put(key, of(schema.type())));
    return known;
  }

  static FactType of(Class<?> type) {
    return new FactType(Word.hyphenated(type.getSimpleName()), RecordType.of(type));
  }

  /** Every type of fact, by its key and by the key of its section in {@code delivery/}. */
  static Map<String, FactType> byKey() {
    return KNOWN;
  }

  /**
   * The type with a key.
   *
   * @throws IllegalArgumentException where there is none
   */
  static FactType named(String key) {
    return Optional.ofNullable(KNOWN.get(key))
        .orElseThrow(() -> unknown("no fact type is called '" + key + "'", key, KNOWN.keySet()));
  }

  /** That a test names something that nobody knows. */
  static RefusedText unknown(String what, String word, Collection<String> known) {
    return RefusedText.unknown(what, word, known, "known are ");
  }

  Class<?> type() {
    return schema.type();
  }

  List<RecordField> fields() {
    return schema.components();
  }

  /** The types of records that stand inside a record of this one, by their key. */
  Map<String, FactType> parts() {
    Map<String, FactType> parts = new TreeMap<>();
    schema.parts().forEach(part -> parts.put(part.section().key(), of(part.type())));
    return parts;
  }

  /** How files spell the components. */
  List<String> names() {
    return fields().stream().map(RecordField::name).toList();
  }

  /**
   * The component with a name.
   *
   * @throws IllegalArgumentException where there is none
   */
  RecordField field(String name) {
    return fields().stream()
        .filter(field -> isCalled(field, name))
        .findFirst()
        .orElseThrow(() -> unknown(key + " has no '" + name + "'", name, names()));
  }

  /** Whether a component goes by this name: the one of files or its own. */
  private static boolean isCalled(RecordField field, String name) {
    return name.equals(field.name())
        || name.equals(field.component())
        || name.equals(Word.hyphenated(field.component()));
  }

  /**
   * What a component with a name comes to.
   *
   * @param written what the test says
   * @throws IllegalArgumentException where that is not possible
   */
  Object value(String name, Object written) {
    return FactValue.of(field(name), Optional.of(written));
  }

  /** Whether a fact of this type has a word, such as its kind or status, or a day. */
  boolean says(Object fact, String word) {
    return fields().stream().map(field -> field.in(fact)).anyMatch(value -> is(value, word));
  }

  private static boolean is(Object value, String word) {
    return value instanceof Enum<?> constant
        ? word.equals(Word.of(constant))
        : value instanceof Day day && day.known() && word.equals(day.toString());
  }

  /** Whether people state it in files, so that it has a place there. */
  boolean isDeclared() {
    return Declared.class.isAssignableFrom(type());
  }

  /** A fact with these values; see {@link FactValue} for how they may be written. */
  Object made(Map<String, ?> values) {
    return made(new HashMap<>(), values);
  }

  /** The same fact with some components changed. */
  Object changed(Object fact, Map<String, ?> changes) {
    Map<RecordField, Object> old = new HashMap<>();
    fields().forEach(field -> old.put(field, field.in(fact)));
    return made(old, changes);
  }

  private Object made(Map<RecordField, Object> old, Map<String, ?> values) {
    values.forEach((name, value) -> old.put(field(name), value));
    return schema.made(field -> FactValue.of(field, Optional.ofNullable(old.get(field))));
  }
}
