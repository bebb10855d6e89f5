package io.deliverygate.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Section;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be written of a fact, as the fact itself declares it by {@link Section} and {@link
 * io.deliverygate.fact.Key}.
 *
 * @param type the fact, or a small record that stands in one key
 * @param place where files have it; empty where nobody records it, or not for itself
 * @param components all that it consists of, in its order
 * @param fields the components that are keys of files
 * @param parts kinds of records that stand inside it
 */
public record RecordType(
    Class<?> type,
    Optional<Section> place,
    List<RecordField> components,
    List<RecordField> fields,
    List<RecordType> parts) {

  private static final ClassValue<RecordType> OF =
      new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
          return read(type);
        }
      };

  private static final Map<String, RecordType> SECTIONS = top();

  public static RecordType of(Class<?> type) {
    return OF.get(type);
  }

  /** The sections of a file, by key, in the order of their evidence and then by name. */
  public static Map<String, RecordType> sections() {
    return SECTIONS;
  }

  private static Map<String, RecordType> top() {
    Map<String, RecordType> top = new LinkedHashMap<>();
    inside(Declared.class)
        .sorted(Comparator.comparing(RecordType::area).thenComparing(type -> type.section().key()))
        .forEach(type -> top.put(type.section().key(), type));
    return top;
  }

  private static Stream<RecordType> inside(Class<?> holder) {
    return Fact.types().stream()
        .filter(
            type ->
                Optional.ofNullable(type.getAnnotation(Section.class))
                    .filter(section -> section.in() == holder)
                    .isPresent())
        .map(RecordType::of);
  }

  private static RecordType read(Class<?> type) {
    List<RecordField> components =
        Stream.of(type.getRecordComponents()).map(RecordField::of).toList();
    return new RecordType(
        type,
        Optional.ofNullable(type.getAnnotation(Section.class)),
        components,
        components.stream().filter(component -> component.key().isPresent()).toList(),
        inside(type).toList());
  }

  /** Where files have it: a fact that people state has such a place. */
  public Section section() {
    return place.orElseThrow();
  }

  /** The kind of evidence that it is, or that it stands in. */
  public EvidenceKind area() {
    return section().in() == Declared.class ? section().area() : of(section().in()).area();
  }

  /** The component with a name, where there is one. */
  Optional<RecordField> component(String name) {
    return components.stream().filter(each -> each.component().equals(name)).findFirst();
  }

  /** The component that names it, where one does. */
  public Optional<RecordField> naming() {
    return components.stream().filter(RecordField::unique).findFirst();
  }

  /** The component that repeats the name of the record around it, where there is one. */
  public Optional<RecordField> holder() {
    return components.stream()
        .limit(1)
        .filter(first -> place.isPresent() && first.key().isEmpty())
        .findFirst();
  }

  /**
   * Makes one.
   *
   * @param values what each component is
   * @throws IllegalArgumentException where there cannot be such a one
   */
  public Object made(Function<RecordField, Object> values) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Object[] arguments = components.stream().map(values).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
    }
  }
}
