package io.deliverygate.rules.done;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.StoryChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of a story that no review which counts is of. A review counts where it is of a day from
 * the change up to today, and its reviewer is known and surely none of the authors. A review that
 * names no commits is of one commit only. Of authors of whom git has no commit the review records
 * alone tell; theirs have to be of a day on which the work had begun.
 *
 * @param subject what the rule looks at
 * @param why what is wrong, as a clause
 */
public record UnreviewedChange(String subject, String why) {

  /** What is known of one story. */
  private record Known(
      People people, Day today, Story story, List<Review> reviews, Collection<?> doubted) {

    boolean counts(Review review, String authors, Day since) {
      return !doubted.contains(review)
          && people.apart(authors, review.reviewer())
          && review.on().known()
          && !review.on().after(today)
          && !review.on().before(since);
    }

    /** Why a review does not count, as a clause. */
    String fault(Review review, String authors, Day since) {
      if (doubted.contains(review)) {
        return "nobody on record is its reviewer '%s'".formatted(review.reviewer());
      }
      if (!people.apart(authors, review.reviewer())) {
        return "its reviewer '%s' is or may be its author '%s'"
            .formatted(review.reviewer(), authors);
      }
      if (!review.on().known()) {
        return "its review by '%s' has no day: write on".formatted(review.reviewer());
      }
      return "its review by '%s' is of %s, and the change of %s"
          .formatted(review.reviewer(), review.on(), since);
    }

    boolean isBy(Review review, String authors) {
      return !people.apart(authors, review.author());
    }
  }

  /**
   * The changes of a story that nobody else reviewed.
   *
   * @param changes what git knows, each a {@link StoryChange} of the story
   * @param reviews each a {@link Review} of the story
   * @param doubted records of whose reviewer it is not known who that is
   */
  public static List<UnreviewedChange> of(
      People people,
      Day today,
      Story story,
      Collection<?> changes,
      Collection<?> reviews,
      Collection<?> doubted) {
    List<Review> all =
        reviews.stream()
            .map(Review.class::cast)
            .sorted(Comparator.comparing(Review::line).thenComparing(Review::reviewer))
            .toList();
    List<StoryChange> commits =
        changes.stream()
            .map(StoryChange.class::cast)
            .sorted(UnreviewedChange::latestFirst)
            .toList();
    Known known = new Known(people, today, story, all, doubted);
    return Stream.concat(ofGit(known, commits), ofRecords(known, commits)).toList();
  }

  private static int latestFirst(StoryChange one, StoryChange other) {
    if (one.on().after(other.on())) {
      return -1;
    }
    return other.on().after(one.on()) ? 1 : one.commit().compareTo(other.commit());
  }

  private static Stream<UnreviewedChange> ofGit(Known known, List<StoryChange> commits) {
    List<Review> left =
        new ArrayList<>(known.reviews().stream().filter(each -> each.commits().isEmpty()).toList());
    List<UnreviewedChange> unreviewed = new ArrayList<>();
    for (StoryChange change : commits) {
      boolean named =
          known.reviews().stream()
              .filter(each -> each.isOf(change.commit()))
              .anyMatch(each -> known.counts(each, change.authors(), change.on()));
      if (!named && !takes(known, left, change)) {
        String subject = "%s, commit %s".formatted(known.story().id(), change.shown());
        unreviewed.add(new UnreviewedChange(subject, why(known, change)));
      }
    }
    return unreviewed.stream();
  }

  /** Takes a review that names no commit for this one. */
  private static boolean takes(Known known, List<Review> left, StoryChange change) {
    return left.stream()
        .filter(each -> known.isBy(each, change.authors()))
        .filter(each -> known.counts(each, change.authors(), change.on()))
        .findFirst()
        .map(left::remove)
        .isPresent();
  }

  private static String why(Known known, StoryChange change) {
    List<Review> near =
        known.reviews().stream()
            .filter(each -> each.isOf(change.commit()) || each.commits().isEmpty())
            .filter(each -> known.isBy(each, change.authors()))
            .toList();
    if (near.stream().anyMatch(each -> known.counts(each, change.authors(), change.on()))) {
      return "the review is of another commit of the story, and one review is of one commit: write commits to the review with the whole id of each that was looked at";
    }
    return near.stream()
        .findFirst()
        .map(each -> known.fault(each, change.authors(), change.on()))
        .map(fault -> "no review of this commit by anybody other than its author counts: " + fault)
        .orElse(
            "no review of this commit by anybody other than its author '%s' is on record"
                .formatted(change.authors()));
  }

  private static Stream<UnreviewedChange> ofRecords(Known known, List<StoryChange> commits) {
    if (known.reviews().isEmpty() && commits.isEmpty()) {
      return Stream.of(
          new UnreviewedChange(
              known.story().id(), "no review by anybody other than the author is on record"));
    }
    return known.reviews().stream()
        .filter(each -> commits.stream().noneMatch(by -> known.isBy(each, by.authors())))
        .filter(each -> !isReviewed(known, each.author()))
        .map(each -> known.fault(each, each.author(), known.story().started()))
        .limit(1)
        .map(
            fault ->
                new UnreviewedChange(
                    known.story().id(),
                    "no review by anybody other than the author is on record that counts: "
                        + fault));
  }

  private static boolean isReviewed(Known known, String author) {
    return known.reviews().stream()
        .filter(each -> known.isBy(each, author))
        .anyMatch(each -> known.counts(each, each.author(), known.story().started()));
  }
}
