package io.deliverygate.evidence.collect.change;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Waiver;
import io.deliverygate.record.RecordType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells which records are gone: those with an id by their id, others by their number. A waiver may
 * go, since without it more is asked. The tier of the product chooses limits, so it may not change
 * without a word either.
 */
public record GoneRecords(List<Declared> before, List<Declared> now, Instant at) {

  private static final int MONTHS = 12;

  /** Takes in what became less. */
  @FunctionalInterface
  public interface Telling {
    public void tell(Area area, String subject, String before, String now);
  }

  public void tell(Telling telling) {
    Map<String, Long> left = counts(now);
    counts(before)
        .forEach(
            (name, count) -> {
              long still = left.getOrDefault(name, 0L);
              if (still < count) {
                telling.tell(Area.RECORDS, name, words(count), words(still));
              }
            });
    String tier = tier(before);
    if (!tier.equals(tier(now)) && !before.isEmpty()) {
      telling.tell(Area.RECORDS, "tier of the product", quoted(tier), quoted(tier(now)));
    }
    if (!before.isEmpty() && endsLater()) {
      telling.tell(
          Area.RECORDS,
          "time zone of the product",
          quoted(zone(products(before))),
          quoted(zone(products(now))));
    }
  }

  /** Whether days, and all that ends with one, end later than they did, now or within a year. */
  private boolean endsLater() {
    ZoneRules then = rules(before);
    ZoneRules today = rules(now);
    return IntStream.rangeClosed(0, MONTHS)
        .mapToObj(month -> at.plus(30L * month, ChronoUnit.DAYS))
        .anyMatch(
            day -> today.getOffset(day).getTotalSeconds() < then.getOffset(day).getTotalSeconds());
  }

  private static ZoneRules rules(List<Declared> records) {
    return Product.zoneOf(products(records)).getRules();
  }

  /** The products among some records. */
  static Stream<Product> products(List<Declared> records) {
    return records.stream().filter(Product.class::isInstance).map(Product.class::cast);
  }

  /** The zone that a product states first; empty where none does. */
  static String zone(Stream<Product> products) {
    return products.map(Product::zone).filter(zone -> !zone.isEmpty()).findFirst().orElse("");
  }

  private static Map<String, Long> counts(List<Declared> records) {
    return records.stream()
        .filter(record -> !(record instanceof Waiver))
        .collect(Collectors.groupingBy(GoneRecords::name, TreeMap::new, Collectors.counting()));
  }

  private static String words(long count) {
    return count == 0 ? "gone" : count == 1 ? "there" : count + " times there";
  }

  private static String quoted(String tier) {
    return tier.isEmpty() ? "not stated" : "'" + tier + "'";
  }

  private static String tier(List<Declared> records) {
    return records.stream()
        .filter(Product.class::isInstance)
        .map(record -> ((Product) record).tier())
        .findFirst()
        .orElse("");
  }

  private static String name(Declared record) {
    RecordType type = RecordType.of(record.getClass());
    return Stream.concat(Stream.of(type.section().key()), id(type, record).stream())
        .collect(Collectors.joining(" "));
  }

  /** What it is called by, and what it stands in. */
  private static Optional<String> id(RecordType type, Declared record) {
    boolean inside = type.section().in() != Declared.class;
    String id =
        type.components().stream()
            .limit(inside ? 2 : 1)
            .filter(component -> component.declared().getType() == String.class)
            .map(component -> String.valueOf(component.in(record)))
            .collect(Collectors.joining("/"));
    return Optional.of(id).filter(text -> !text.isEmpty());
  }
}
