package io.deliverygate.evidence.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Where a JTL file in CSV has what, and what a row of it says. */
final class JtlColumns {

  /** The columns that JMeter 5 writes unless told otherwise, for a file without a header. */
  private static final List<String> USUAL =
      List.of(
          "timeStamp",
          "elapsed",
          "label",
          "responseCode",
          "responseMessage",
          "threadName",
          "dataType",
          "success",
          "failureMessage",
          "bytes",
          "sentBytes",
          "grpThreads",
          "allThreads",
          "URL",
          "Latency",
          "IdleTime",
          "Connect");

  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> doubles = new HashSet<>();
  private final int count;

  private JtlColumns(List<String> names) {
    this.count = names.size();
    for (int i = 0; i < count; i++) {
      if (places.putIfAbsent(names.get(i), i) != null) {
        doubles.add(names.get(i));
      }
    }
  }

  /** The columns that a first row names. */
  static JtlColumns named(List<String> header) {
    return new JtlColumns(header);
  }

  /** The usual columns. */
  static JtlColumns usual() {
    return new JtlColumns(USUAL);
  }

  int count() {
    return count;
  }

  /** Whether there are several such columns. */
  boolean isDouble(String column) {
    return doubles.contains(column);
  }

  boolean has(String column) {
    return places.containsKey(column);
  }

  /** What a row has in a column; nothing where there is no such column. */
  Optional<String> text(List<String> row, String column) {
    Integer place = places.get(column);
    return place == null ? Optional.empty() : Optional.of(row.get(place));
  }

  /** A whole number from 0 on, in a column that is there; nothing where it is none. */
  static OptionalLong number(String text) {
    try {
      long number = Long.parseLong(text.strip());
      return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Like {@link #number} up to {@link Integer#MAX_VALUE}. */
  static OptionalInt smallNumber(String text) {
    OptionalLong number = number(text);
    return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }
}
