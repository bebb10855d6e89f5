package io.deliverygate.rules.falsehood;

import io.deliverygate.fact.Declared;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what names the records of a project refer to each other. */
final class RecordNames {

  private final List<Declared> records;
  private final Map<Class<?>, Set<String>> names = new HashMap<>();

  RecordNames(List<Declared> records) {
    this.records = records;
    records.forEach(
        record ->
            names
                .computeIfAbsent(record.getClass(), type -> new LinkedHashSet<>())
                .add(nameOf(record)));
  }

  /** What others call a record; empty where nothing names it. */
  private static String nameOf(Declared record) {
    RecordType type = RecordType.of(record.getClass());
    return Stream.concat(type.holder().stream(), type.naming().stream())
        .map(field -> String.valueOf(field.in(record)))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining("/"));
  }

  /** Names that a key of this record could have; never its own. */
  FalseValue.Names otherThan(Declared record) {
    return (field, now) ->
        names.getOrDefault(field.refers().orElseThrow(), Set.of()).stream()
            .filter(name -> !name.isEmpty() && !name.equals(now))
            .filter(
                name -> field.refers().get() != record.getClass() || !name.equals(nameOf(record)))
            .findFirst();
  }

  /** The records that stand inside a record, and inside these. */
  List<Declared> inside(Declared record) {
    List<Declared> inside = new ArrayList<>();
    for (RecordType part : RecordType.of(record.getClass()).parts()) {
      records.stream()
          .filter(each -> each.getClass() == part.type() && isIn(record, each))
          .forEach(
              each -> {
                inside.add(each);
                inside.addAll(inside(each));
              });
    }
    return inside;
  }

  private static boolean isIn(Declared record, Declared part) {
    Optional<RecordField> name = RecordType.of(record.getClass()).naming();
    return name.isEmpty()
        || RecordType.of(part.getClass())
            .holder()
            .filter(holder -> holder.in(part).equals(name.get().in(record)))
            .isPresent();
  }

  /** Whether a record other than these names the first one or what stands inside it. */
  boolean isNamedOutsideOf(Declared record, List<Declared> parts) {
    return records.stream()
        .filter(other -> other != record && parts.stream().noneMatch(part -> part == other))
        .anyMatch(other -> names(other, record) || parts.stream().anyMatch(p -> names(other, p)));
  }

  private static boolean names(Declared other, Declared record) {
    return RecordType.of(other.getClass()).fields().stream()
        .filter(field -> field.refers().filter(record.getClass()::equals).isPresent())
        .map(field -> field.in(other))
        .anyMatch(
            value ->
                value instanceof Collection<?> many
                    ? many.contains(nameOf(record))
                    : value.equals(nameOf(record)));
  }
}
