package io.deliverygate.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Answer;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Moment;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.io.KnownTime;
import io.deliverygate.io.PlainDecimal;
import io.deliverygate.io.Word;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a type stand in files. Readers, schema and reference all ask here, so that they
 * say the same.
 */
public final class Notation {

  private static final Map<Class<?>, Notation> KNOWN =
      Map.ofEntries(
          // A number or a year is a fine name: readers take what is written.
          Map.entry(
              String.class,
              new Notation("text", () -> "", text -> text, types("string", "number", "boolean"))),
          Map.entry(
              boolean.class,
              new Notation("yes or no", () -> false, Notation::truth, JsonSchema::truth)),
          Map.entry(
              int.class,
              new Notation(
                  "number", () -> 0, text -> whole(Integer::valueOf, text), types("integer"))),
          Map.entry(
              long.class,
              new Notation(
                  "number", () -> 0L, text -> whole(Long::valueOf, text), types("integer"))),
          Map.entry(
              BigDecimal.class,
              new Notation("number", () -> BigDecimal.ZERO, Notation::number, types("number"))),
          Map.entry(
              Amount.class,
              new Notation(
                  "number",
                  () -> Amount.UNKNOWN,
                  text -> Amount.of(number(text)),
                  types("number"))),
          Map.entry(
              Day.class, new Notation("day", () -> Day.UNKNOWN, Notation::day, JsonSchema::day)),
          Map.entry(
              Instant.class,
              new Notation("instant", Notation::noInstant, Notation::instant, JsonSchema::instant)),
          Map.entry(
              Moment.class,
              new Notation(
                  "instant",
                  () -> Moment.UNKNOWN,
                  text -> Moment.of(instant(text)),
                  JsonSchema::instant)));

  private static final ClassValue<Notation> OF =
      new ClassValue<>() {
        @Override
        protected Notation computeValue(Class<?> type) {
          return Optional.ofNullable(KNOWN.get(type)).orElseGet(() -> made(type));
        }
      };

  private final String words;
  private final Supplier<Object> absent;
  private final Function<String, Object> reader;
  private final Consumer<ObjectNode> schema;

  private Notation(
      String words,
      Supplier<Object> absent,
      Function<String, Object> reader,
      Consumer<ObjectNode> schema) {
    this.words = words;
    this.absent = absent;
    this.reader = reader;
    this.schema = schema;
  }

  /**
   * The notation of a type: that of a single value, of constants, or of a record by its keys.
   *
   * @throws IllegalArgumentException for a type whose values cannot stand in a file
   */
  public static Notation of(Class<?> type) {
    return OF.get(type);
  }

  private static Notation made(Class<?> type) {
    if (type.isEnum()) {
      return constants(type);
    } else if (type.isRecord()) {
      return keys(RecordType.of(type));
    }
    throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot stand in a file");
  }

  /** What the reference calls it. */
  public String words() {
    return words;
  }

  /** What a record has that does not say it. */
  public Object absent() {
    return absent.get();
  }

  /**
   * The value that a text means.
   *
   * @throws RefusedText where it means none
   */
  public Object read(String text) {
    return reader.apply(text);
  }

  /** Describes it in a JSON Schema. */
  public void describe(ObjectNode node) {
    schema.accept(node);
  }

  private static Notation constants(Class<?> type) {
    Map<String, Object> choices = new LinkedHashMap<>();
    Stream.of(type.getEnumConstants()).forEach(each -> choices.put(Word.of((Enum<?>) each), each));
    return new Notation(
        String.join(", ", choices.keySet()),
        () -> type.getEnumConstants()[0],
        text -> choice(choices, type == Answer.class ? answer(text) : text),
        node -> {
          JsonSchema.words(node, choices.keySet());
          if (type == Answer.class) {
            node.withArrayProperty("enum").add(true).add(false);
          }
        });
  }

  private static Object choice(Map<String, Object> choices, String text) {
    return Optional.ofNullable(choices.get(text))
        .orElseThrow(
            () ->
                RefusedText.unknown(
                    "'" + text + "' is not possible here", text, choices.keySet(), "choose from "));
  }

  /** YAML's own words for it count too. */
  private static String answer(String text) {
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text;
    };
  }

  private static Notation keys(RecordType type) {
    return new Notation(
        type.fields().stream()
            .map(part -> "`%s` %s".formatted(part.name(), part.meaning()))
            .collect(Collectors.joining(", ", "keys ", "")),
        () -> type.made(RecordField::absent),
        text -> {
          throw new RefusedText(
              "expected keys with values, found '" + text + "'", "write 'key: value' lines here");
        },
        node -> RecordSchema.object(node, type.fields()));
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw new RefusedText("'" + text + "' is not yes or no", "write yes or no");
    };
  }

  private static BigDecimal number(String text) {
    return PlainDecimal.of(text)
        .orElseThrow(() -> new RefusedText("'" + text + "' is no number", PlainDecimal.FIX));
  }

  private static Object whole(Function<String, Object> reader, String text) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new RefusedText("'" + text + "' is no number", "write a whole number");
    }
  }

  private static Day day(String text) {
    try {
      return new Day(Optional.of(KnownTime.of(LocalDate.parse(text))));
    } catch (DateTimeException e) {
      throw new RefusedText(
          "there is no day '" + text + "'", "write year-month-day, such as 2026-03-01");
    }
  }

  private static Instant instant(String text) {
    try {
      return KnownTime.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeException e) {
      throw new RefusedText(
          "'" + text + "' is no instant with a zone",
          "write date, time and zone, such as 2026-03-01T14:30:00+01:00");
    }
  }

  private static Object noInstant() {
    throw new IllegalStateException(
        "an instant has to be written; one that may be unknown is a Moment");
  }

  private static Consumer<ObjectNode> types(String... types) {
    return types.length == 1
        ? node -> node.put("type", types[0])
        : node -> List.of(types).forEach(node.withArrayProperty("type")::add);
  }
}
