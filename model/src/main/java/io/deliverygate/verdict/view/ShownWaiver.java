package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.WaiverNote;
import java.time.Instant;

/**
 * A waiver that excuses something, as people read it.
 *
 * @param excuses rule, subject and how many breaches
 * @param why reason and people
 * @param ends when it lapses
 */
public record ShownWaiver(String id, String excuses, String why, Instant ends) {

  static ShownWaiver of(WaiverNote waiver) {
    String excuses =
        "%s, %s: %s"
            .formatted(
                waiver.rule(),
                waiver.subject(),
                Phrases.count(waiver.breaches(), "breach", "breaches"));
    String why =
        "%s (asked for by %s, allowed by %s)"
            .formatted(waiver.reason(), waiver.requester(), waiver.approver());
    return new ShownWaiver(
        OneLine.of(waiver.id()), OneLine.of(excuses), OneLine.of(why), waiver.expires());
  }
}
