package io.deliverygate.rules.kit;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Answer;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Signature;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The value of a fact's component from what a test writes: the value itself, or its text as files
 * have it ("2026-03-01", "in-progress", "5"). A signature may be "Ann 2026-01-01", a meeting
 * "2026-01-01 Ann, Bob", a list "a, b"; all of them also as keys and lists.
 */
final class FactValue {

  /** What a test that does not say otherwise takes for an instant. */
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final Map<Class<?>, Object> ABSENT =
      Map.ofEntries(
          Map.entry(String.class, ""),
          Map.entry(boolean.class, false),
          Map.entry(int.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(BigDecimal.class, BigDecimal.ZERO),
          Map.entry(Instant.class, NOON),
          Map.entry(Day.class, Day.UNKNOWN),
          Map.entry(Moment.class, Moment.UNKNOWN),
          Map.entry(Amount.class, Amount.UNKNOWN),
          Map.entry(Signature.class, Signature.NONE),
          Map.entry(Meeting.class, Meeting.NONE),
          Map.entry(List.class, List.of()));

  private FactValue() {}

  /**
   * The value of a component.
   *
   * @param written what the test says; empty for a component that it leaves out
   * @throws IllegalArgumentException where that is not possible
   */
  static Object of(RecordComponent component, Optional<Object> written) {
    return written
        .map(value -> of(component.getGenericType(), component.getType(), value))
        .orElseGet(() -> absent(component));
  }

  private static Object absent(RecordComponent component) {
    if (component.getName().equals("source")) {
      return "delivery/x.yaml";
    }
    Object absent = ABSENT.get(component.getType());
    return absent == null ? component.getType().getEnumConstants()[0] : absent;
  }

  private static Object of(Type generic, Class<?> type, Object written) {
    if (type != List.class) {
      return single(type, written);
    }
    Class<?> of = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    Collection<?> items =
        written instanceof Collection<?> list
            ? list
            : List.of(String.valueOf(written).split(", *"));
    return items.stream().map(item -> single(of, item)).toList();
  }

  private static Object single(Class<?> type, Object written) {
    if (type.isInstance(written)) {
      return written;
    } else if (written instanceof Map<?, ?> keys) {
      return keys(type, keys);
    }
    String text = String.valueOf(written);
    try {
      return text(type, text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no " + FactField.hyphenated(type.getSimpleName()), e);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no number", e);
    }
  }

  private static Object keys(Class<?> type, Map<?, ?> keys) {
    if (type == TableRow.class) {
      Map<String, String> cells = new TreeMap<>();
      keys.forEach((column, cell) -> cells.put(String.valueOf(column), cell(cell)));
      return TableRow.of(cells);
    } else if (!type.isRecord()) {
      throw new IllegalArgumentException("expected a single value, found " + keys.keySet());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    keys.forEach((name, value) -> values.put(String.valueOf(name), value));
    return FactType.of(type).made(values);
  }

  private static String cell(Object cell) {
    return cell instanceof Collection<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(cell);
  }

  private static Object text(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == long.class) {
      return Long.valueOf(text);
    } else if (type == boolean.class) {
      return truth(text);
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == Amount.class) {
      return Amount.of(text);
    } else if (type.isEnum()) {
      return constant(type, text);
    }
    return time(type, text);
  }

  private static Object time(Class<?> type, String text) {
    if (type == Day.class) {
      return Day.of(text);
    } else if (type == Instant.class) {
      return instant(text);
    } else if (type == Moment.class) {
      return text.isEmpty() ? Moment.UNKNOWN : Moment.of(instant(text));
    } else if (type == Signature.class) {
      return signature(text);
    } else if (type == Meeting.class) {
      return meeting(text);
    }
    throw new IllegalArgumentException("expected keys with values, found '" + text + "'");
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is not yes or no");
    };
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
  }

  private static Signature signature(String text) {
    int space = text.lastIndexOf(' ');
    if (text.isEmpty()) {
      return Signature.NONE;
    }
    return space < 0
        ? new Signature(text, Day.UNKNOWN)
        : new Signature(text.substring(0, space), Day.of(text.substring(space + 1)));
  }

  private static Meeting meeting(String text) {
    if (text.isEmpty()) {
      return Meeting.NONE;
    }
    String[] parts = text.split(" ", 2);
    return new Meeting(
        Day.of(parts[0]), parts.length < 2 ? List.of() : List.of(parts[1].split(", *")));
  }

  private static Object constant(Class<?> type, String text) {
    Map<String, Object> choices = new LinkedHashMap<>();
    Stream.of(type.getEnumConstants()).forEach(each -> choices.put(Word.of((Enum<?>) each), each));
    String word = type == Answer.class ? answer(text) : FactField.hyphenated(lower(text));
    return Optional.ofNullable(choices.get(word))
        .orElseThrow(
            () -> new UnknownWord("'" + text + "' is not possible here", text, choices.keySet()));
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private static String answer(String text) {
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> lower(text);
    };
  }
}
