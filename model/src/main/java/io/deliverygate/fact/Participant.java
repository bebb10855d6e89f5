package io.deliverygate.fact;

/**
 * Somebody who takes part in the initiative.
 *
 * @param line where the record begins in its file
 */
@Section(key = "participants", area = EvidenceKind.SEQUENCE, value = "Who takes part.")
public record Participant(
    @Key(value = "name or number of the participant", required = true) String id,
    @Key(value = "circle of users", required = true) ParticipantGroup group,
    @Key(value = "where the participant stands", required = true) ParticipantState state,
    @Key(value = "since when in that state", past = true, notBefore = "recruited") Day since,
    @Key(value = "when the participant agreed to take part", past = true) Day recruited,
    int line,
    String source)
    implements Declared {

  /** When the participant was won: a later state does not tell. */
  public Day won() {
    return recruited.known() || state != ParticipantState.RECRUITED ? recruited : since;
  }
}
