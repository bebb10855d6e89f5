package io.deliverygate.evidence.records;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Answer;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Key;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Signature;
import io.deliverygate.io.KnownTime;
import io.deliverygate.io.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The value of a key: what a file says, or what it means to say nothing. */
final class FieldValue {

  private static final String DAY_MEND = "write year-month-day, such as 2026-03-01";
  private static final String INSTANT_MEND =
      "write date, time and zone, such as 2026-03-01T14:30:00+01:00";

  private static final Map<Class<?>, Object> ABSENT =
      Map.of(
          String.class, "",
          boolean.class, false,
          Day.class, Day.UNKNOWN,
          Moment.class, Moment.UNKNOWN,
          Amount.class, Amount.UNKNOWN,
          Signature.class, Signature.NONE,
          Meeting.class, Meeting.NONE);

  private FieldValue() {}

  /** What a record without the key has. */
  static Object absent(RecordField field) {
    if (field.list()) {
      return List.of();
    }
    Object absent = ABSENT.get(field.type());
    return absent == null ? field.type().getEnumConstants()[0] : absent;
  }

  /**
   * What the file says.
   *
   * @throws io.deliverygate.io.BadInputException where that is not possible
   */
  static Object read(RecordField field, YamlNode node) {
    if (!field.list()) {
      return single(field, node);
    }
    return node.items().stream().map(item -> single(field, item)).toList();
  }

  private static Object single(RecordField field, YamlNode node) {
    Class<?> type = field.type();
    if (type == String.class) {
      return text(field, node);
    } else if (type == boolean.class) {
      return truth(node);
    } else if (type == Day.class) {
      return day(node);
    } else if (type == Instant.class) {
      return instant(node);
    } else if (type == Moment.class) {
      return Moment.of(instant(node));
    } else if (type == Amount.class) {
      return amount(field.key(), node);
    } else if (type == Signature.class) {
      Map<String, Object> parts = parts(Signature.class, node);
      return new Signature((String) parts.get("by"), (Day) parts.get("on"));
    } else if (type == Meeting.class) {
      Map<String, Object> parts = parts(Meeting.class, node);
      return new Meeting((Day) parts.get("on"), texts(parts.get("participants")));
    }
    return type == Answer.class ? answer(node) : constant(type, node);
  }

  /** YAML's own words for it count too. */
  private static Answer answer(YamlNode node) {
    return switch (node.text()) {
      case "true" -> Answer.YES;
      case "false" -> Answer.NO;
      default -> node.oneOf(Answer.class);
    };
  }

  private static String text(RecordField field, YamlNode node) {
    String text = node.text().strip();
    if (text.isEmpty()) {
      throw node.bad("'" + field.name() + "' is empty", "write something or leave the key out");
    }
    if (field.component().equals("zone")) {
      requireZone(text, node);
    }
    if (field.component().equals("emails") && !text.matches("[^@\\s]+@[^@\\s]+")) {
      throw node.bad("'" + text + "' is no e-mail address", "write it as git log shows it");
    }
    return text;
  }

  private static void requireZone(String text, YamlNode node) {
    try {
      ZoneId.of(text);
    } catch (DateTimeException e) {
      throw node.bad("there is no time zone '" + text + "'", "write one such as Europe/Berlin");
    }
  }

  private static boolean truth(YamlNode node) {
    return switch (node.text()) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw node.bad("'" + node.text() + "' is not yes or no", "write yes or no");
    };
  }

  private static Day day(YamlNode node) {
    try {
      Day day = Day.of(written(node));
      day.date().ifPresent(KnownTime::of);
      return day;
    } catch (DateTimeException e) {
      throw node.bad("there is no day '" + node.text() + "'", DAY_MEND);
    }
  }

  private static String written(YamlNode node) {
    if (node.text().isBlank()) {
      throw node.bad("there is no day ''", DAY_MEND);
    }
    return node.text();
  }

  private static Instant instant(YamlNode node) {
    try {
      return KnownTime.of(OffsetDateTime.parse(node.text().replace(' ', 'T')).toInstant());
    } catch (DateTimeException e) {
      throw node.bad("'" + node.text() + "' is no instant with a zone", INSTANT_MEND);
    }
  }

  private static Amount amount(Key key, YamlNode node) {
    BigDecimal number = node.number();
    if (number.doubleValue() < key.min()) {
      throw node.bad(number + " is too small", "write at least " + plain(key.min()));
    }
    if (number.doubleValue() > key.max()) {
      throw node.bad(number + " is too large", "write at most " + plain(key.max()));
    }
    return Amount.of(number);
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(Class<?> type, YamlNode node) {
    return node.oneOf((Class<? extends Enum>) type);
  }

  /** The values of a small record that stands in one key. */
  private static Map<String, Object> parts(Class<?> type, YamlNode node) {
    Map<String, RecordField> fields =
        RecordField.of(type).stream()
            .collect(Collectors.toMap(RecordField::name, Function.identity()));
    Map<String, YamlNode> entries = node.entries(fields.keySet());
    return fields.values().stream()
        .collect(
            Collectors.toMap(
                RecordField::component,
                field -> part(field, node, Optional.ofNullable(entries.get(field.name())))));
  }

  private static Object part(RecordField field, YamlNode holder, Optional<YamlNode> node) {
    if (node.isEmpty() && field.key().required()) {
      throw field.missingIn(holder);
    }
    return node.map(present -> read(field, present)).orElseGet(() -> absent(field));
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object list) {
    return (List<String>) list;
  }
}
