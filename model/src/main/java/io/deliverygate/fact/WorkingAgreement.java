package io.deliverygate.fact;

import java.util.List;

/**
 * Something that a team agreed on for its own work.
 *
 * @param line where the record begins in its file
 */
@Section(key = "agreements", area = EvidenceKind.PRODUCT, value = "What teams agreed on.")
public record WorkingAgreement(
    @Key(value = "team that agreed; all where absent", refers = Team.class) String team,
    @Key(value = "what it is about", required = true) AgreementTopic topic,
    @Key(value = "when it was agreed", past = true, claim = true) Day agreed,
    @Key(value = "who agreed", says = Says.PERSON) List<String> participants,
    @Key(value = "where it is written", says = Says.PLACE) String link,
    int line,
    String source)
    implements Declared {
  public WorkingAgreement {
    participants = List.copyOf(participants);
  }

  /** Who agreed, for people to read. */
  public String whose() {
    return team.isEmpty() ? "all teams" : "team " + team;
  }
}
