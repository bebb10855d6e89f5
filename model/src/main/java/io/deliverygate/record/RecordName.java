package io.deliverygate.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.io.Word;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a record is called wherever one record has to be told from all others. */
public final class RecordName {

  private RecordName() {}

  /**
   * Such as {@code story PAY-1} or {@code acceptance-criterion PAY-1/AC-1}; where nothing names it,
   * where it stands.
   */
  public static String of(Declared record) {
    RecordType type = RecordType.of(record.getClass());
    String word = Word.hyphenated(record.getClass().getSimpleName());
    if (type.section().single()) {
      return word;
    }
    return type.naming().isPresent()
        ? word
            + " "
            + Stream.concat(type.holder().stream(), type.naming().stream())
                .map(field -> String.valueOf(field.in(record)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("/"))
        : "%s %s:%d".formatted(word, record.source(), record.line());
  }
}
