package io.deliverygate.fact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The commit that is judged: the newest one that touches anything outside {@code delivery/}.
 *
 * @param commit full object id
 * @param committed when it was made, by the clock of who made it; unknown in older snapshots
 * @param clean whether the work tree holds nothing but what is committed, outside {@code delivery/}
 * @param tags names of the tags that point at the commit or at a later one that touches only {@code
 *     delivery/}, sorted
 */
public record Revision(
    String commit, Moment committed, boolean clean, List<String> tags, String source)
    implements Fact {

  public Revision {
    committed = Objects.requireNonNullElse(committed, Moment.UNKNOWN);
    tags = List.copyOf(tags);
  }

  /** Whether something was written before the commit was made, and so not of it. */
  public boolean after(Instant written) {
    return committed.instant().filter(written::isBefore).isPresent();
  }
}
