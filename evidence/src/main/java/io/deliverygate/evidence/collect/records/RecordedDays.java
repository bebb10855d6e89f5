package io.deliverygate.evidence.collect.records;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.RecordHistory;
import io.deliverygate.evidence.records.RecordReader;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.RecordedDay;
import io.deliverygate.io.BadInputException;
import io.deliverygate.record.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which claims of records git has later than they say. */
final class RecordedDays {

  private RecordedDays() {}

  /**
   * Adds the day on which a claim was recorded, where that is later than what it says. Nothing is
   * said where git knows nothing of the records.
   *
   * @param folder of the records, as facts name it
   * @param at the instant at which what is not committed counts as recorded
   */
  static void collect(Survey survey, String folder, List<Declared> records, Instant at)
      throws IOException {
    List<Declared> claiming =
        records.stream()
            .filter(AttestedRecords::isOfProject)
            .filter(record -> Claim.of(record).findAny().isPresent())
            .toList();
    if (claiming.isEmpty() || Path.of(folder).isAbsolute()) {
      return;
    }
    try {
      survey
          .git()
          .recordHistory(folder, RecordedDays::said, history -> days(history, claiming, at))
          .forEach(survey::add);
    } catch (UnreadableReport e) {
      // the collection of the revision tells of it
    }
  }

  private static List<RecordedDay> days(RecordHistory history, List<Declared> records, Instant at)
      throws IOException {
    Day today = Day.of(at, ZoneOffset.UTC);
    List<RecordedDay> days = new ArrayList<>();
    for (Declared record : records) {
      for (Claim claim : Claim.of(record).toList()) {
        Optional<Day> recorded = history.laterThan(claim.day(), claim.text(), today);
        recorded.ifPresent(
            on -> days.add(new RecordedDay(claim.record(), claim.key(), on, record.source())));
      }
    }
    return days;
  }

  /** The claims in a text; none where it cannot be read as records. */
  private static Set<String> said(String text) {
    try {
      return RecordReader.read(text, "").stream()
          .flatMap(Claim::of)
          .map(Claim::text)
          .collect(Collectors.toSet());
    } catch (BadInputException e) {
      return Set.of();
    }
  }
}
