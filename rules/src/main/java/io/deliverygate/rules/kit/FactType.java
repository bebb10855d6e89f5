package io.deliverygate.rules.kit;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Section;
import io.deliverygate.io.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A type that tests make facts of, from the few components that matter; the others are as empty as
 * they can be.
 *
 * @param key such as {@code acceptance-criterion}
 * @param fields its components, in their order
 */
record FactType(Class<?> type, String key, List<FactField> fields) {

  private static final Map<String, FactType> KNOWN = known();

  private static Map<String, FactType> known() {
    Map<String, FactType> known = new TreeMap<>();
    for (Class<? extends Fact> type : Fact.types()) {
      FactType of = of(type);
      known.put(of.key, of);
      of.section().filter(s -> s.in() == Declared.class).ifPresent(s -> known.put(s.key(), of));
    }
    return known;
  }

  static FactType of(Class<?> type) {
    List<FactField> fields = Stream.of(type.getRecordComponents()).map(FactField::of).toList();
    return new FactType(type, FactField.hyphenated(type.getSimpleName()), fields);
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
        .orElseThrow(
            () -> new UnknownWord("no fact type is called '" + key + "'", key, KNOWN.keySet()));
  }

  Optional<Section> section() {
    return Optional.ofNullable(type.getAnnotation(Section.class));
  }

  /** The types of records that stand inside a record of this one, by their key. */
  Map<String, FactType> parts() {
    Map<String, FactType> parts = new TreeMap<>();
    for (FactType other : KNOWN.values()) {
      other.section().filter(s -> s.in() == type).ifPresent(s -> parts.put(s.key(), other));
    }
    return parts;
  }

  /** How files spell the components. */
  List<String> names() {
    return fields.stream().map(FactField::name).toList();
  }

  /**
   * The component with a name.
   *
   * @throws IllegalArgumentException where there is none
   */
  FactField field(String name) {
    return fields.stream()
        .filter(field -> field.called(name))
        .findFirst()
        .orElseThrow(() -> new UnknownWord(key + " has no '" + name + "'", name, names()));
  }

  /**
   * What a component with a name comes to.
   *
   * @param written what the test says
   * @throws IllegalArgumentException where that is not possible
   */
  Object value(String name, Object written) {
    return FactValue.of(field(name).component(), Optional.of(written));
  }

  /** The component that repeats the name of the record around it, where there is one. */
  Optional<FactField> holder() {
    return fields.stream().limit(1).filter(field -> isDeclared() && field.isImplied()).findFirst();
  }

  /** The component that names a fact, where one does. */
  Optional<FactField> naming() {
    return fields.stream().filter(FactField::names).findFirst();
  }

  /** Whether a fact of this type has a word, such as its kind or status, or a day. */
  boolean says(Object fact, String word) {
    return fields.stream().map(field -> field.of(fact)).anyMatch(value -> is(value, word));
  }

  private static boolean is(Object value, String word) {
    return value instanceof Enum<?> constant
        ? word.equals(Word.of(constant))
        : value instanceof Day day && day.known() && word.equals(day.toString());
  }

  /** Whether people state it in files, so that it has a place there. */
  boolean isDeclared() {
    return Declared.class.isAssignableFrom(type);
  }

  /** A fact with these values; see {@link FactValue} for how they may be written. */
  Object made(Map<String, ?> values) {
    return made(new LinkedHashMap<>(), values);
  }

  /** The same fact with some components changed. */
  Object changed(Object fact, Map<String, ?> changes) {
    Map<FactField, Object> old = new LinkedHashMap<>();
    fields.forEach(field -> old.put(field, field.of(fact)));
    return made(old, changes);
  }

  private Object made(Map<FactField, Object> old, Map<String, ?> values) {
    values.forEach((name, value) -> old.put(field(name), value));
    Object[] arguments =
        fields.stream()
            .map(field -> FactValue.of(field.component(), Optional.ofNullable(old.get(field))))
            .toArray();
    return constructed(arguments);
  }

  private Object constructed(Object[] arguments) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make a " + key, e);
    }
  }
}
