package io.deliverygate.rules.kit;

import io.deliverygate.fact.Key;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;

/**
 * One component of a fact.
 *
 * @param name how files spell it: as a record of {@code delivery/} where the fact is one, else in
 *     lower case with hyphens
 */
record FactField(String name, RecordComponent component) {

  static FactField of(RecordComponent component) {
    String name = Optional.ofNullable(component.getAnnotation(Key.class)).map(Key::name).orElse("");
    return new FactField(name.isEmpty() ? hyphenated(component.getName()) : name, component);
  }

  /** As files spell a name: lower case with hyphens. */
  static String hyphenated(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /** Whether it goes by this name: the one of files or the one of the component. */
  boolean called(String other) {
    return other.equals(name)
        || other.equals(component.getName())
        || other.equals(hyphenated(component.getName()));
  }

  /** Whether nobody writes it in a file: where a record stands, or the record around it. */
  boolean isImplied() {
    return !component.isAnnotationPresent(Key.class);
  }

  /** Whether it names the fact. */
  boolean names() {
    return component.getName().equals("id")
        || Optional.ofNullable(component.getAnnotation(Key.class)).filter(Key::unique).isPresent();
  }

  Object of(Object holder) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
