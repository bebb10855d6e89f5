package io.deliverygate.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Key;
import io.deliverygate.io.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * One component of a fact, or of a small record inside one.
 *
 * @param declared the component
 * @param name how files spell it
 * @param type type of the value; of a list the type of its items
 * @param list whether it is a list
 * @param past whether it tells of something that has happened; what stands inside it counts
 * @param key what else is known of it; empty where nobody writes it in a file
 */
public record RecordField(
    RecordComponent declared,
    String name,
    Class<?> type,
    boolean list,
    boolean past,
    Optional<Key> key) {

  static RecordField of(RecordComponent component) {
    Optional<Key> key = Optional.ofNullable(component.getAnnotation(Key.class));
    String name =
        key.map(Key::name)
            .filter(said -> !said.isEmpty())
            .orElseGet(() -> Word.hyphenated(component.getName()));
    boolean list = component.getType() == List.class;
    Class<?> type = list ? item(component) : component.getType();
    return new RecordField(component, name, type, list, past(key, type), key);
  }

  private static Class<?> item(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  private static boolean past(Optional<Key> key, Class<?> type) {
    return key.filter(Key::past).isPresent()
        || key.isPresent()
            && type.isRecord()
            && RecordType.of(type).fields().stream().anyMatch(RecordField::past);
  }

  /** Name of the component. */
  public String component() {
    return declared.getName();
  }

  /** What it means, as a clause; empty where nobody writes it. */
  public String meaning() {
    return key.map(Key::value).orElse("");
  }

  /** Whether a record without it is refused. */
  public boolean required() {
    return key.filter(Key::required).isPresent();
  }

  /** Whether it names the record, so that no two may have the same value here. */
  public boolean unique() {
    return component().equals("id") || key.filter(Key::unique).isPresent();
  }

  /** The kind of record whose name it repeats, where it repeats one. */
  public Optional<Class<? extends Declared>> refers() {
    return key.<Class<? extends Declared>>map(Key::refers).filter(type -> type != Declared.class);
  }

  /** The date that cannot lie after this one, where there is one. */
  public Optional<RecordField> earlier() {
    return key.map(Key::notBefore)
        .filter(component -> !component.isEmpty())
        .flatMap(RecordType.of(declared.getDeclaringRecord())::component);
  }

  /** What a record has that does not say it. */
  public Object absent() {
    return list ? List.of() : Notation.of(type).absent();
  }

  /** What it is in a record. */
  public Object in(Object holder) {
    try {
      return declared.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record is plain data: " + declared, e);
    }
  }
}
