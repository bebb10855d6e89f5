package io.deliverygate.rules.kit;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Key;
import io.deliverygate.fact.LinkedPlace;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Says;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records of somebody who fills in what has to be filled in: every key is there, each text is the
 * letter x, each link leads nowhere, whoever is named is a stranger, each number is the least and
 * each day the earliest that may be written. Of a record with a kind there is one of each kind.
 *
 * @param turn which constant is taken of any other choice, and which day of a day to come
 */
record LazyRecords(int turn) {

  /** So many turns show every constant. */
  static final int TURNS = 12;

  private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
  private static final LocalDate TO_COME = LocalDate.of(2026, 3, 2);

  /** All of them, with what is at the places that they name. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    RecordType.sections().values().forEach(type -> facts.addAll(of(type, Optional.empty())));
    facts.add(new LinkedPlace("nowhere", LinkedPlace.State.ABSENT));
    return facts;
  }

  private List<Fact> of(RecordType type, Optional<String> holder) {
    List<Fact> facts = new ArrayList<>();
    for (int which = 0; which < kinds(type); which++) {
      int number = which;
      Map<RecordField, Object> values = new HashMap<>();
      type.fields().forEach(field -> values.put(field, value(type, field, number)));
      type.holder().ifPresent(field -> values.put(field, holder.orElse("x")));
      Declared record =
          (Declared)
              type.made(
                  field -> Optional.ofNullable(values.get(field)).orElseGet(() -> place(field)));
      facts.add(record);
      Optional<String> name = type.naming().map(field -> String.valueOf(field.in(record)));
      type.parts().forEach(part -> facts.addAll(of(part, name)));
    }
    return facts;
  }

  private static Object place(RecordField field) {
    return field.component().equals("line") ? 1 : "delivery/lazy.yaml";
  }

  /** How many records of a type there are: one a kind. */
  private static int kinds(RecordType type) {
    return type.section().single() ? 1 : kind(type).map(LazyRecords::choices).orElse(1);
  }

  private static Optional<RecordField> kind(RecordType type) {
    return type.fields().stream().filter(f -> f.type().isEnum() && f.required()).findFirst();
  }

  private static int choices(RecordField field) {
    return field.type().getEnumConstants().length;
  }

  private Object value(RecordType type, RecordField field, int number) {
    if (field.unique()) {
      return "x" + (number == 0 ? "" : number);
    } else if (kind(type).filter(field::equals).isPresent()) {
      return field.type().getEnumConstants()[number];
    }
    return field.list() ? list(field) : single(field);
  }

  private List<Object> list(RecordField field) {
    return field.type().isEnum()
        ? List.of(field.type().getEnumConstants())
        : List.of(single(field));
  }

  private Object single(RecordField field) {
    Class<?> type = field.type();
    if (type == String.class) {
      return text(field);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[turn % choices(field)];
    } else if (type == boolean.class) {
      return turn % 2 == 0;
    } else if (type == Day.class) {
      boolean toCome = !field.past() && turn % 2 == 1;
      return new Day(Optional.of(toCome ? TO_COME : EARLIEST));
    } else if (type == Instant.class) {
      return EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    } else if (type == Moment.class) {
      return Moment.of(EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC));
    } else if (type == Amount.class) {
      return Amount.of(least(field));
    } else if (type == int.class) {
      return 1;
    }
    RecordType small = RecordType.of(type);
    return small.made(part -> part.list() ? list(part) : single(part));
  }

  private static String text(RecordField field) {
    if (field.component().equals("zone")) {
      return "UTC";
    }
    return switch (field.key().map(Key::says).orElse(Says.ANYTHING)) {
      case PLACE -> "nowhere";
      case PERSON -> "Stranger";
      default -> "x";
    };
  }

  private static BigDecimal least(RecordField field) {
    double min = field.key().map(Key::min).orElse(1.0);
    return min == Double.NEGATIVE_INFINITY ? BigDecimal.ONE : BigDecimal.valueOf(min);
  }

  /** Those of every turn. */
  static Stream<LazyRecords> all() {
    return IntStream.range(0, TURNS).mapToObj(LazyRecords::new);
  }
}
