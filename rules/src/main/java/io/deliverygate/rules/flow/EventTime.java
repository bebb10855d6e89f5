package io.deliverygate.rules.flow;

import io.deliverygate.fact.EventKind;
import io.deliverygate.io.Word;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When in a sprint an event takes place.
 *
 * @param part the part of the sprint
 * @param after the event that it follows, where it follows one
 */
public record EventTime(Part part, Optional<EventKind> after) {

  private static final String AFTER = "after-";

  /** A part of a sprint. */
  public enum Part {
    /** Any day. */
    ANY,
    /** The first working days. */
    FIRST_DAYS,
    /** The last working days. */
    LAST_DAYS,
    /** From the event that it follows until some working days after the sprint. */
    AFTER
  }

  /** What a word of the table means; none where it means nothing. */
  static Optional<EventTime> of(String word) {
    if (word.startsWith(AFTER)) {
      return Stream.of(EventKind.values())
          .filter(kind -> Word.of(kind).equals(word.substring(AFTER.length())))
          .map(kind -> new EventTime(Part.AFTER, Optional.of(kind)))
          .findFirst();
    }
    return Stream.of(Part.ANY, Part.FIRST_DAYS, Part.LAST_DAYS)
        .filter(part -> word(part).equals(word))
        .map(part -> new EventTime(part, Optional.empty()))
        .findFirst();
  }

  private static String word(Part part) {
    return part == Part.ANY ? "" : Word.of(part);
  }
}
