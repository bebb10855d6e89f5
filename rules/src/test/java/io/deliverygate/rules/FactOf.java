package io.deliverygate.rules;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Signature;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes facts in tests from the few components that matter; the others are as empty as they can be.
 * Values may be given as text: days, instants, numbers and enum constants ("in-progress") as files
 * write them, a signature as "Ann 2026-01-01", a meeting as "2026-01-01 Ann, Bob", a list as "a, b"
 * or as a list.
 */
final class FactOf {

  private FactOf() {}

  /** A fact of a type; values in pairs of component name and value. */
  static <F extends Fact> F type(Class<F> type, Object... values) {
    return type.cast(made(type, Map.of(), values));
  }

  /** The same fact with some components changed. */
  static Fact but(Fact fact, Object... changes) {
    Map<String, Object> old = new LinkedHashMap<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      old.put(component.getName(), value(fact, component));
    }
    return (Fact) made(fact.getClass(), old, changes);
  }

  /** Whether a component that names a fact (id, name, story, version) has this text. */
  static boolean is(Fact fact, String id) {
    return Stream.of(fact.getClass().getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .map(component -> String.valueOf(value(fact, component)))
        .anyMatch(id::equals);
  }

  private static Object value(Fact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object made(Class<?> type, Map<String, Object> old, Object... pairs) {
    Map<String, Object> given = new LinkedHashMap<>(old);
    for (int i = 0; i < pairs.length; i += 2) {
      given.put((String) pairs[i], pairs[i + 1]);
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object value = given.remove(components[i].getName());
      values[i] = value == null ? empty(components[i]) : converted(components[i], value);
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no " + given.keySet());
    }
    return constructed(type, components, values);
  }

  private static Object constructed(Class<?> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Object empty(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == List.class) {
      return List.of();
    } else if (type == int.class) {
      return 0;
    } else if (type == long.class) {
      return 0L;
    } else if (type == boolean.class) {
      return false;
    } else if (type == BigDecimal.class) {
      return BigDecimal.ZERO;
    } else if (type == Instant.class) {
      return Facts.NOW;
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return converted(type, component.getName().equals("source") ? "delivery/x.yaml" : "");
  }

  private static Object converted(RecordComponent component, Object value) {
    if (component.getType() != List.class) {
      return converted(component.getType(), value);
    }
    Class<?> of =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    Collection<?> items =
        value instanceof Collection<?> list ? list : List.of(String.valueOf(value).split(", *"));
    List<Object> converted = new ArrayList<>();
    items.forEach(item -> converted.add(converted(of, item)));
    return List.copyOf(converted);
  }

  private static Object converted(Class<?> type, Object value) {
    String text = String.valueOf(value);
    if (type.isInstance(value)) {
      return value;
    } else if (type == Day.class) {
      return Day.of(text);
    } else if (type == Amount.class) {
      return Amount.of(text);
    } else if (type == Moment.class) {
      return Moment.of(text);
    } else if (type == Instant.class) {
      return Instant.parse(text);
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == Signature.class) {
      return signature(text);
    } else if (type == Meeting.class) {
      return meeting(text);
    } else if (type.isEnum()) {
      return constant(type, text);
    }
    return primitive(type, value);
  }

  private static Object primitive(Class<?> type, Object value) {
    return type == long.class ? ((Number) value).longValue() : value;
  }

  private static Signature signature(String text) {
    int space = text.lastIndexOf(' ');
    return text.isEmpty()
        ? Signature.NONE
        : new Signature(text.substring(0, space), Day.of(text.substring(space + 1)));
  }

  private static Meeting meeting(String text) {
    int space = text.indexOf(' ');
    return text.isEmpty()
        ? Meeting.NONE
        : new Meeting(
            Day.of(text.substring(0, space)), List.of(text.substring(space + 1).split(", *")));
  }

  private static Object constant(Class<?> type, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(each -> each.toString().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no " + text));
  }
}
