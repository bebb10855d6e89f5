package io.deliverygate.rules.falsehood;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the facts of a project's records false, as their keys let them be. */
public final class Falsehoods {

  /** So far ahead of UTC is the first place on earth where a day begins. */
  private static final Duration EARLIEST_ZONE = Duration.ofHours(14);

  private final List<Declared> records;
  private final RecordNames names;
  private final LocalDate today;
  private final Writable writable;

  private Falsehoods(Snapshot truth, Instant at) {
    this.records =
        truth.stream()
            .filter(fact -> fact instanceof Declared record && record.line() > 0)
            .map(Declared.class::cast)
            .toList();
    this.names = new RecordNames(records);
    this.today = Day.of(at, Product.zoneOf(truth.all(Product.class).stream())).date().orElseThrow();
    this.writable = new Writable(truth.collectedAt().plus(EARLIEST_ZONE));
  }

  /**
   * Falsehoods about the records of a project, each of which the reader of records would take. What
   * git says is none of them.
   *
   * @param at the instant that counts as now
   * @param each how many there are of each key at most, of different records and in different ways;
   *     at least 1
   * @return in the order of the records
   */
  public static List<Falsehood> of(Snapshot truth, Instant at, int each) {
    Falsehoods all = new Falsehoods(truth, at);
    Map<String, Map<Declared, List<Falsehood>>> places = new LinkedHashMap<>();
    for (Declared record : all.records) {
      all.about(record)
          .forEach(
              one ->
                  places
                      .computeIfAbsent(one.place(), any -> new LinkedHashMap<>())
                      .computeIfAbsent(record, any -> new ArrayList<>())
                      .add(one));
    }
    return places.values().stream()
        .flatMap(place -> spread(List.copyOf(place.values()), each))
        .toList();
  }

  /** So many at most, of records as far apart as can be, and each in another way than the last. */
  private static Stream<Falsehood> spread(List<List<Falsehood>> records, int most) {
    int taken = Math.min(records.size(), most);
    List<List<Falsehood>> apart =
        IntStream.range(0, taken).mapToObj(i -> records.get(i * records.size() / taken)).toList();
    int ways = apart.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, ways)
        .boxed()
        .flatMap(way -> IntStream.range(0, taken).boxed().flatMap(i -> way(apart.get(i), way, i)))
        .limit(most);
  }

  private static Stream<Falsehood> way(List<Falsehood> record, int way, int shift) {
    return way < record.size() ? Stream.of(record.get((way + shift) % record.size())) : Stream.of();
  }

  private Stream<Falsehood> about(Declared record) {
    RecordType type = RecordType.of(record.getClass());
    return Stream.concat(
        leftOut(record, type).stream(),
        type.fields().stream().flatMap(field -> about(record, type, field)));
  }

  private Stream<Falsehood> about(Declared record, RecordType type, RecordField field) {
    return FalseValue.of(record, field, names.otherThan(record), today)
        .map(
            other -> {
              Declared instead =
                  (Declared)
                      type.made(each -> each.equals(field) ? other.value() : each.in(record));
              return new Falsehood(
                  record,
                  other.key(),
                  other.was() + " -> " + other.is(),
                  Optional.of(instead),
                  List.of());
            })
        .filter(falsehood -> writable.is(falsehood.instead().orElseThrow()));
  }

  private Optional<Falsehood> leftOut(Declared record, RecordType type) {
    List<Declared> parts = names.inside(record);
    return names.isNamedOutsideOf(record, parts)
        ? Optional.empty()
        : Optional.of(new Falsehood(record, "", "left out", Optional.empty(), parts));
  }
}
