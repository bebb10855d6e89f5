package io.deliverygate.evidence.collect.records;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.PlaceChange;
import io.deliverygate.fact.RollbackPlan;
import io.deliverygate.fact.StoryDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells when the documents of stories, and the plan for a rollback, were last changed. */
final class PlaceChanges {

  private static final String GIT = ".git";

  private PlaceChanges() {}

  /**
   * @param places what of the project lies at a place
   * @param at the instant at which what is not committed counts as changed
   */
  static void collect(Survey survey, Function<String, Optional<Path>> places, Instant at)
      throws IOException {
    Set<String> links =
        Stream.concat(
                survey.all(StoryDocument.class).map(StoryDocument::link),
                survey.all(RollbackPlan.class).map(RollbackPlan::link))
            .filter(link -> !link.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Day today = Day.of(at, ZoneOffset.UTC);
    try {
      for (String link : links) {
        Optional<Path> place = places.apply(link);
        if (place.isPresent()) {
          survey
              .git()
              .lastChange(place.get(), today)
              .ifPresent(on -> survey.add(new PlaceChange(link, on, GIT)));
        }
      }
    } catch (UnreadableReport e) {
      // the collection of the revision tells of it
    }
  }
}
