package io.deliverygate.rules.debt;

import io.deliverygate.baseline.Comparison;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells the person who records a baseline what it changes. */
final class RecordingWords {

  private static final int MOST = 100;

  private final List<String> lines = new ArrayList<>();

  private RecordingWords() {}

  /** What is dropped, what is accepted, and what is not. */
  static List<String> of(DebtRecording recording) {
    RecordingWords words = new RecordingWords();
    Comparison comparison = recording.comparison();
    if (!recording.first()) {
      words.list("fixed", comparison.fixed().stream().map(AcceptedFlaw::words));
      String newOnes = recording.acceptsNew() ? "accepted" : "not accepted";
      words.list(newOnes, comparison.fresh().stream().map(Flaw::words));
    }
    words.lines.add(summary(recording));
    return words.lines;
  }

  private void list(String what, Stream<String> flaws) {
    List<String> sorted = flaws.sorted().toList();
    sorted.stream().limit(MOST).forEach(flaw -> lines.add(what + ": " + flaw));
    if (sorted.size() > MOST) {
      lines.add(what + ": and " + (sorted.size() - MOST) + " more");
    }
  }

  private static String summary(DebtRecording recording) {
    Comparison comparison = recording.comparison();
    int fresh = comparison.fresh().size();
    if (recording.first()) {
      return "first baseline: " + fresh + " findings and duplicates are accepted";
    }
    String change =
        "%d fixed, %d outstanding, %d new"
            .formatted(comparison.fixed().size(), comparison.outstanding().size(), fresh);
    boolean refused = fresh > 0 && !recording.acceptsNew();
    return refused ? change + " and not accepted: fix them, or accept them on request" : change;
  }
}
