package io.deliverygate.fact;

/**
 * A spike: research with a question and a limit of time.
 *
 * @param line where the record begins in its file
 */
@Section(key = "spikes", area = EvidenceKind.BACKLOG, value = "Spikes: time-boxed research.")
public record Spike(
    @Key(value = "name of the spike for others to refer to", required = true) String id,
    @Key(value = "what it is, in a few words", required = true, says = Says.TITLE) String title,
    @Key("where it stands") StoryStatus status,
    @Key(value = "the question that it answers", says = Says.STATEMENT) String question,
    @Key(value = "its time box, in hours", min = 0) Amount hours,
    @Key(value = "what was found out, once it is over", says = Says.STATEMENT) String answer,
    @Key(value = "hours that it took, once it is over", min = 0) Amount spent,
    @Key(value = "sprint that it is chosen for", refers = Sprint.class) String sprint,
    @Key(value = "team that does it", refers = Team.class) String team,
    int line,
    String source)
    implements Declared {

  /** Whether it is still to be done: neither done nor declined. */
  public boolean open() {
    return status.open();
  }
}
