package io.deliverygate.evidence.records;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Section;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of record that a file can hold, as its fact declares it.
 *
 * @param type the fact
 * @param section where it stands
 * @param fields the keys of a record, in their order
 * @param parts kinds of records that stand inside it
 */
record RecordType(
    Class<? extends Declared> type,
    Section section,
    List<RecordField> fields,
    List<RecordType> parts) {

  private static final Map<String, RecordType> TOP = top();

  /** The sections of a file, by key, in the order of their evidence and then by name. */
  static Map<String, RecordType> sections() {
    return TOP;
  }

  private static Map<String, RecordType> top() {
    Map<String, RecordType> top = new LinkedHashMap<>();
    inside(Declared.class)
        .sorted(
            (a, b) -> {
              int area = a.section.area().compareTo(b.section.area());
              return area != 0 ? area : a.section.key().compareTo(b.section.key());
            })
        .forEach(type -> top.put(type.section.key(), type));
    return top;
  }

  private static Stream<RecordType> inside(Class<? extends Declared> holder) {
    return Fact.types().stream()
        .filter(Declared.class::isAssignableFrom)
        .<Class<? extends Declared>>map(type -> type.asSubclass(Declared.class))
        .filter(type -> section(type).in() == holder)
        .map(RecordType::of);
  }

  private static RecordType of(Class<? extends Declared> type) {
    return new RecordType(type, section(type), RecordField.of(type), inside(type).toList());
  }

  private static Section section(Class<? extends Declared> type) {
    return Objects.requireNonNull(type.getAnnotation(Section.class), type.getName());
  }

  /** The field that names a record, where one does. */
  Optional<RecordField> naming() {
    return fields.stream().filter(RecordField::unique).findFirst();
  }

  /**
   * Makes the fact.
   *
   * @param values by component
   */
  Declared fact(Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] arguments = Stream.of(components).map(each -> values.get(each.getName())).toArray();
    try {
      Constructor<? extends Declared> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  /** The component that repeats the name of the record around it, where there is one. */
  Optional<String> parentComponent() {
    RecordComponent first = type.getRecordComponents()[0];
    boolean own = fields.stream().anyMatch(field -> field.component().equals(first.getName()));
    return own ? Optional.empty() : Optional.of(first.getName());
  }
}
