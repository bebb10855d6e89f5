package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.WaiverNote;
import java.util.Date;

/**
 * A waiver as people read it.
 *
 * @param excuses rule, subject and how many breaches
 * @param why reason and people
 */
public record ShownWaiver(String id, String excuses, String why, Date ends) {

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
        OneLine.of(waiver.id()), OneLine.of(excuses), OneLine.of(why), Date.from(waiver.expires()));
  }
}
