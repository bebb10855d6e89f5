package io.deliverygate.rules.falsehood;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Key;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Says;
import io.deliverygate.io.Word;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import io.deliverygate.record.SaidTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a key of a record could say instead.
 *
 * @param key the key as files spell it, of a small record inside with a dot between
 * @param was what it says, as people read it
 * @param is what it says instead
 * @param value the value of the whole component
 */
record FalseValue(String key, String was, String is, Object value) {

  private static final String LEFT_OUT = "left out";
  private static final int SHOWN = 40;
  private static final Period LONG = Period.ofYears(1);

  /** What names others, in the place of what records name. */
  interface Names {

    /** A record of the kind that the key names, which is not the one that it names now. */
    Optional<String> another(RecordField field, String now);
  }

  /**
   * Everything that a key could say instead; nothing for a key that names its record.
   *
   * @param holder the record, or a small record inside one
   * @param today the day on which the records are read
   */
  static Stream<FalseValue> of(Object holder, RecordField field, Names names, LocalDate today) {
    if (field.unique()) {
      return Stream.of();
    }
    Object value = field.in(holder);
    List<FalseValue> others =
        (field.list()
                ? firstOf(field, (List<?>) value, names, today)
                : single(holder, field, value, names, today))
            .toList();
    return Stream.concat(
            others.stream(),
            leftOut(field, value).filter(out -> others.stream().noneMatch(out::saysTheSame)))
        .filter(other -> !other.value.equals(value))
        .distinct();
  }

  private boolean saysTheSame(FalseValue other) {
    return value.equals(other.value);
  }

  private static Stream<FalseValue> leftOut(RecordField field, Object value) {
    return field.list() || !field.required()
        ? Stream.of(new FalseValue(field.name(), shown(value), LEFT_OUT, field.absent()))
        : Stream.of();
  }

  /** A list with another first item. */
  private static Stream<FalseValue> firstOf(
      RecordField field, List<?> items, Names names, LocalDate today) {
    return items.stream()
        .limit(1)
        .flatMap(first -> single(items, field, first, names, today))
        .map(other -> new FalseValue(other.key, other.was, other.is, with(items, other.value)));
  }

  private static List<Object> with(List<?> items, Object first) {
    List<Object> changed = new ArrayList<>(items);
    changed.set(0, first);
    return changed;
  }

  private static Stream<FalseValue> single(
      Object holder, RecordField field, Object value, Names names, LocalDate today) {
    if (!field.list() && isUnsaid(field, value)) {
      return Stream.of();
    }
    RecordType small = value.getClass().isRecord() ? RecordType.of(value.getClass()) : null;
    return small != null && !small.fields().isEmpty()
        ? inside(field, small, value, names, today)
        : others(holder, field, value, names, today)
            .map(other -> new FalseValue(field.name(), shown(value), shown(other), other));
  }

  /** A key that is left out: constants and truths say something even so. */
  private static boolean isUnsaid(RecordField field, Object value) {
    boolean says = field.required() || field.type().isEnum() || value instanceof Boolean;
    return !says && value.equals(field.absent());
  }

  private static Stream<FalseValue> inside(
      RecordField field, RecordType small, Object value, Names names, LocalDate today) {
    return small.fields().stream()
        .flatMap(
            key ->
                of(value, key, names, today)
                    .map(
                        other ->
                            new FalseValue(
                                field.name() + "." + other.key,
                                other.was,
                                other.is,
                                small.made(
                                    each -> each.equals(key) ? other.value : each.in(value)))));
  }

  private static Stream<?> others(
      Object holder, RecordField field, Object value, Names names, LocalDate today) {
    if (value instanceof String text) {
      return text(field, text, names).stream();
    } else if (value instanceof Enum<?>) {
      return Stream.of(field.type().getEnumConstants());
    } else if (value instanceof Boolean truth) {
      return Stream.of(!truth);
    } else if (value instanceof Amount) {
      return Stream.of(Amount.of(least(field)));
    } else if (value instanceof Number) {
      return Stream.of(number(field));
    }
    return times(holder, field, value, today).map(at -> time(field, at));
  }

  private static Optional<String> text(RecordField field, String text, Names names) {
    if (field.refers().isPresent()) {
      return names.another(field, text);
    }
    return Optional.of(
        switch (field.component()) {
          case "zone" -> "Pacific/Apia";
          case "emails" -> "stranger@example.org";
          default -> text(field.key().map(Key::says).orElse(Says.ANYTHING));
        });
  }

  private static String text(Says says) {
    return switch (says) {
      case PLACE -> "nowhere";
      case PERSON -> "Stranger";
      case TITLE, STATEMENT, ANYTHING -> "x";
    };
  }

  private static BigDecimal least(RecordField field) {
    double min = field.key().map(Key::min).filter(Double::isFinite).orElse(0.0);
    return BigDecimal.valueOf(min);
  }

  private static Number number(RecordField field) {
    BigDecimal least = least(field);
    if (field.type() == int.class) {
      return least.intValueExact();
    }
    return field.type() == long.class ? (Number) least.longValueExact() : least;
  }

  /** Long before, as early as what has to come before it, and as late as can be. */
  private static Stream<Instant> times(
      Object holder, RecordField field, Object value, LocalDate today) {
    Instant at = SaidTimes.in(value).findFirst().orElseThrow();
    Instant late = field.past() ? at(today) : moved(at, LONG);
    return Stream.of(
            Stream.of(moved(at, LONG.negated())),
            field.earlier().stream().flatMap(earlier -> SaidTimes.in(earlier.in(holder))),
            Stream.of(late))
        .flatMap(times -> times);
  }

  private static Instant moved(Instant at, Period period) {
    return at.atZone(ZoneOffset.UTC).plus(period).toInstant();
  }

  private static Instant at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Object time(RecordField field, Instant at) {
    if (field.type() == Day.class) {
      return Day.of(at, ZoneOffset.UTC);
    }
    return field.type() == Moment.class ? Moment.of(at) : at;
  }

  private static String shown(Object value) {
    if (value instanceof List<?> many) {
      return many.isEmpty() ? LEFT_OUT : "[" + joined(many) + "]";
    } else if (value instanceof Enum<?> word) {
      return Word.of(word);
    } else if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    List<RecordField> keys =
        value.getClass().isRecord() ? RecordType.of(value.getClass()).fields() : List.of();
    String text =
        keys.isEmpty()
            ? value.toString()
            : joined(keys.stream().map(key -> key.in(value)).toList());
    return text.isEmpty() ? LEFT_OUT : shortened(text);
  }

  private static String joined(List<?> values) {
    return values.stream().map(FalseValue::shown).collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN - 1) + "…" : text;
  }
}
