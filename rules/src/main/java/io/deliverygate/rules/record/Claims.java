package io.deliverygate.rules.record;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Key;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.RecordedDay;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordName;
import io.deliverygate.record.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts claims from the day on which they were recorded: a day that makes more of a record the
 * earlier it is becomes the day on which git first has it, where that is later.
 */
public final class Claims {

  /** Days on which records were taken over from elsewhere. */
  static final String IMPORTED = "records.history.imported";

  private final Map<String, Map<String, Day>> recorded = new HashMap<>();

  private Claims() {}

  /**
   * @param parameters what the policy says, by name
   */
  public static Claims of(Snapshot snapshot, Map<String, Parameter> parameters) {
    Claims claims = new Claims();
    if (parameters.get(Doubts.ASKED).terms().contains("history")) {
      List<String> imported = parameters.get(IMPORTED).terms();
      snapshot.all(RecordedDay.class).stream()
          .filter(day -> !imported.contains(day.on().toString()))
          .forEach(claims::count);
    }
    return claims;
  }

  private void count(RecordedDay day) {
    recorded.computeIfAbsent(day.about(), any -> new HashMap<>()).put(day.key(), day.on());
  }

  /** A fact with its claims as of the days from which they count. */
  public Fact counted(Fact fact) {
    if (recorded.isEmpty() || !(fact instanceof Declared record)) {
      return fact;
    }
    Map<String, Day> days = recorded.get(RecordName.of(record));
    return days == null ? fact : (Fact) counted(record, days, "");
  }

  private static Object counted(Object holder, Map<String, Day> days, String around) {
    return RecordType.of(holder.getClass())
        .made(field -> value(field, field.in(holder), days, around + field.name()));
  }

  private static Object value(RecordField field, Object value, Map<String, Day> days, String key) {
    if (value instanceof Day said) {
      return field.key().filter(Key::claim).isPresent() ? later(said, days.get(key)) : said;
    }
    return value.getClass().isRecord() && !RecordType.of(value.getClass()).fields().isEmpty()
        ? counted(value, days, key + ".")
        : value;
  }

  private static Day later(Day said, @Nullable Day recorded) {
    return recorded != null && recorded.after(said) ? recorded.saidToBe(said) : said;
  }
}
