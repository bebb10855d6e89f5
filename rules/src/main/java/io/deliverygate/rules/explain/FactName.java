package io.deliverygate.rules.explain;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.OneLine;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call a fact: its id, else its name, else the first thing that it says of itself. */
final class FactName {

  private static final List<String> NAMING = List.of("id", "name", "file", "method", "path");
  private static final List<String> SHARED = List.of("source", "module");

  private FactName() {}

  /** One line; empty where the fact has no name at all. */
  static String of(Fact fact) {
    List<RecordComponent> texts =
        Stream.of(fact.getClass().getRecordComponents())
            .filter(component -> component.getType() == String.class)
            .filter(component -> !SHARED.contains(component.getName()))
            .toList();
    return Stream.concat(
            NAMING.stream().flatMap(name -> named(texts, name).stream()), texts.stream())
        .map(component -> text(fact, component))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Optional<RecordComponent> named(List<RecordComponent> all, String name) {
    return all.stream().filter(component -> component.getName().equals(name)).findFirst();
  }

  private static String text(Fact fact, RecordComponent component) {
    try {
      return OneLine.of(String.valueOf(component.getAccessor().invoke(fact)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
