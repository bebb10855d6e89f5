package io.deliverygate.fact;

import io.deliverygate.io.Word;
import java.util.List;

/**
 * An event of a sprint that took place; of dailies only how many.
 *
 * @param sprint sprint that it belongs to
 * @param line where the record begins in its file
 */
@Section(key = "events", in = Sprint.class, value = "Events that took place.")
public record SprintEvent(
    String sprint,
    @Key(value = "which event", required = true) EventKind kind,
    @Key(value = "the team, for events of one team", refers = Team.class) String team,
    @Key(value = "when", past = true) Day on,
    @Key(value = "how long it took, in minutes; of dailies each", min = 0) Amount minutes,
    @Key(value = "how many there were in the sprint; 1 where absent", min = 0) Amount count,
    @Key("roles that were present, such as product-owner") List<String> roles,
    @Key("what it left, such as risk-register") List<String> outputs,
    int line,
    String source)
    implements Declared {
  public SprintEvent {
    roles = List.copyOf(roles);
    outputs = List.copyOf(outputs);
  }

  /** The kind as files spell it. */
  public String kindWord() {
    return Word.of(kind);
  }
}
