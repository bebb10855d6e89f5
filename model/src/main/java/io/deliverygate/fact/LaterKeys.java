package io.deliverygate.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;

/**
 * Keys that came to a record after a snapshot was written: nobody can have told anything there, so
 * each is as empty as where somebody leaves it out of a file.
 */
final class LaterKeys {

  private static final Set<Class<?>> TEXTS =
      Set.of(String.class, Day.class, Amount.class, Moment.class);

  private LaterKeys() {}

  /** Adds what a fact of a type needs and has not got. */
  static void fill(ObjectNode fact, Class<? extends Fact> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      Key key = component.getAnnotation(Key.class);
      if (key != null && !key.required() && !fact.has(component.getName())) {
        empty(fact, component);
      }
    }
  }

  private static void empty(ObjectNode fact, RecordComponent component) {
    Class<?> type = component.getType();
    if (TEXTS.contains(type)) {
      fact.put(component.getName(), "");
    } else if (type == List.class) {
      fact.putArray(component.getName());
    } else if (type == boolean.class) {
      fact.put(component.getName(), false);
    } else if (type.isEnum()) {
      fact.put(component.getName(), ((Enum<?>) type.getEnumConstants()[0]).name());
    } else if (type.isRecord()) {
      ObjectNode small = fact.putObject(component.getName());
      for (RecordComponent part : type.getRecordComponents()) {
        empty(small, part);
      }
    }
  }
}
