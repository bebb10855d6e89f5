package io.deliverygate.rules.falsehood;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.StoryStatus;
import io.deliverygate.record.RecordField;
import io.deliverygate.record.RecordType;
import io.deliverygate.record.SaidTimes;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the reader of records would take a record.
 *
 * @param latest the instant after which nothing can have happened yet
 */
record Writable(Instant latest) {

  boolean is(Declared record) {
    return RecordType.of(record.getClass()).fields().stream()
            .allMatch(field -> isPast(field, record) && isInOrder(field, record))
        && !(record instanceof Story story && isDoneInSecret(story));
  }

  private boolean isPast(RecordField field, Object record) {
    return !field.past() || SaidTimes.in(field.in(record)).noneMatch(latest::isBefore);
  }

  private static boolean isInOrder(RecordField field, Object record) {
    Optional<Instant> first =
        field.earlier().flatMap(earlier -> SaidTimes.in(earlier.in(record)).findFirst());
    Optional<Instant> second = SaidTimes.in(field.in(record)).findFirst();
    return first.isEmpty() || second.isEmpty() || !second.get().isBefore(first.get());
  }

  private static boolean isDoneInSecret(Story story) {
    return story.status() != StoryStatus.DONE
        && (story.finished().known() || story.accepted().given());
  }
}
