package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.EmergencyNote;

/**
 * An emergency as people read it.
 *
 * @param title what it does, short and loud
 * @param sentence why, by whom, and what is to come of it
 * @param holds whether it has any effect
 */
public record ShownEmergency(String title, String sentence, boolean holds) {

  static ShownEmergency of(EmergencyNote note) {
    String label = OneLine.of(note.label());
    return note.holds()
        ? new ShownEmergency("Released in " + label, sentence(note), true)
        : new ShownEmergency(upper(label) + " has no effect", OneLine.of(note.problem()), false);
  }

  private static String upper(String label) {
    return "E" + label.substring(1);
  }

  private static String sentence(EmergencyNote note) {
    return OneLine.of(
        "%s. Whatever does not pass is excused until %s; asked for by %s, allowed by %s, %s"
            .formatted(
                note.reason(),
                Phrases.time(note.until()),
                note.requester(),
                note.approver(),
                followUp(note)));
  }

  private static String followUp(EmergencyNote note) {
    return note.followedUp().isEmpty()
        ? "to be looked into by " + note.followUpBy()
        : "looked into " + note.followedUp();
  }
}
