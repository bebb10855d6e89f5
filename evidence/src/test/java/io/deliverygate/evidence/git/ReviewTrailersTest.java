package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.StoryChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTrailersTest {

  private static final PersonIdent ANN = person("Ann", "ann@shop");
  private static final PersonIdent BOB = person("Bob", "bob@shop");
  private static final Set<String> STORIES = Set.of("PAY-1", "PAY-2", "PAY-12");

  @TempDir private Path root;
  private GivenRepository given;

  @BeforeEach
  void initialise() throws GitAPIException {
    given = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    given.close();
  }

  private static PersonIdent person(String name, String email) {
    return new PersonIdent(name, email, Instant.parse("2026-02-10T23:30:00Z"), ZoneId.of("+01:00"));
  }

  private void commit(PersonIdent author, String message) throws Exception {
    given.write("a.txt", message);
    given.git().add().addFilepattern(".").call();
    given.commit(message, author, ANN);
  }

  private List<Review> reviews() throws UnreadableReport, IOException {
    return GivenRepository.ask(root, git -> git.reviews(STORIES)).facts().stream()
        .filter(Review.class::isInstance)
        .map(Review.class::cast)
        .toList();
  }

  private List<StoryChange> changes() throws UnreadableReport, IOException {
    return GivenRepository.ask(root, git -> git.reviews(STORIES)).facts().stream()
        .filter(StoryChange.class::isInstance)
        .map(StoryChange.class::cast)
        .toList();
  }

  private List<String> changed() throws UnreadableReport, IOException {
    return changes().stream()
        .map(each -> "%s: %s".formatted(each.story(), each.authors()))
        .toList();
  }

  private List<String> told() throws UnreadableReport, IOException {
    return reviews().stream()
        .map(each -> "%s: %s by %s".formatted(each.story(), each.author(), each.reviewer()))
        .toList();
  }

  @Test
  void shouldReadATrailerOfACommitThatNamesAStory() throws Exception {
    commit(ANN, "PAY-1: refunds\n\nMore.\n\nReviewed-by: Cy Lee <cy@shop>\n");

    assertThat(reviews())
        .containsExactly(
            new Review(
                "PAY-1",
                "Ann <ann@shop>",
                "Cy Lee <cy@shop>",
                Day.of("2026-02-11"),
                List.of(given.git().getRepository().resolve("HEAD").name()),
                0,
                ".git"));
  }

  @Test
  void shouldReadNothingWhenStoryOrTrailerIsMissing() throws Exception {
    commit(ANN, "PAY-3: other\n\nReviewed-by: Cy <cy@shop>\n");
    commit(ANN, "PAY-1: refunds\n\nReviewed-by Cy <cy@shop>\n");
    commit(ANN, "PAY-1: refunds\n\nReviewed-by: Cy <cy@shop>\n\nNo trailer, a text goes on.\n");
    commit(ANN, "PAY-1: refunds\n\nReviewed-by: <>\n");

    assertThat(told()).isEmpty();
  }

  @Test
  void shouldKnowIdsAsWholeWords() {
    NamedStories named = new NamedStories(Set.of("PAY-1", "PAY-12", "X-PAY-2", "PAY-2", "a.b"));

    assertThat(named.in("PAY-12")).containsExactly("PAY-12");
    assertThat(named.in("PAY-1")).containsExactly("PAY-1");
    assertThat(named.in("REPAY-1, PAY-1x, PAY-123, 1PAY-1, pay-1, axb")).isEmpty();
    assertThat(named.in("Merge branch 'feature/PAY-1-refund'")).containsExactly("PAY-1");
    assertThat(named.in("fix_PAY-1_now (X-PAY-2) a.b")).containsExactly("PAY-1", "X-PAY-2", "a.b");
  }

  @Test
  void shouldTellEachStoryAndReviewer() throws Exception {
    commit(ANN, "PAY-1 and PAY-12\n\nReviewed-by: Cy <cy@shop>\nReviewed-by: Di <di@shop>\n");

    assertThat(told())
        .containsExactlyInAnyOrder(
            "PAY-1: Ann <ann@shop> by Cy <cy@shop>",
            "PAY-12: Ann <ann@shop> by Cy <cy@shop>",
            "PAY-1: Ann <ann@shop> by Di <di@shop>",
            "PAY-12: Ann <ann@shop> by Di <di@shop>");
  }

  @Test
  void shouldNotTakeAuthorsForReviewersOfTheirOwnWork() throws Exception {
    commit(ANN, "PAY-1\n\nReviewed-by: ANN <other@shop>\n");
    commit(BOB, "PAY-2\n\nReviewed-by: Robert <Bob@shop>\n");
    commit(ANN, "PAY-12\n\nCo-authored-by: Cy <cy@shop>\nReviewed-by: Cy <cy@shop>\n");

    assertThat(reviews()).hasSize(3).noneMatch(Review::independent);
  }

  @Test
  void shouldTakeTheAuthorsOfWhatAMergeBrings() throws Exception {
    commit(ANN, "start");
    given.branch("feature");
    given.write("b.txt", "1");
    given.git().add().addFilepattern(".").call();
    given.commit("work", BOB, BOB);
    given.checkout("main");
    commit(ANN, "other");
    given.merge("feature", "Merge branch 'PAY-1-refund'\n\nReviewed-by: Ann <ann@shop>\n");

    assertThat(told()).containsExactly("PAY-1: Bob <bob@shop> by Ann <ann@shop>");
    assertThat(reviews()).allMatch(Review::independent);
  }

  @Test
  void shouldNotExcuseAReviewerWhoWrotePartOfAMerge() throws Exception {
    commit(ANN, "start");
    given.branch("feature");
    commit(BOB, "work");
    commit(ANN, "more work");
    given.checkout("main");
    given.merge("feature", "Merge PAY-1\n\nReviewed-by: Ann <ann@shop>\n");

    assertThat(told()).containsExactly("PAY-1: Ann <ann@shop>; Bob <bob@shop> by Ann <ann@shop>");
    assertThat(reviews()).noneMatch(Review::independent);
  }

  @Test
  void shouldTellEachCommitOfAStory() throws Exception {
    commit(ANN, "PAY-1: refunds");
    commit(BOB, "PAY-1 and PAY-2\n\nCo-authored-by: Cy <cy@shop>\n");
    commit(BOB, "PAY-3: other");

    assertThat(changed())
        .containsExactlyInAnyOrder(
            "PAY-1: Ann <ann@shop>",
            "PAY-1: Bob <bob@shop>; Cy <cy@shop>",
            "PAY-2: Bob <bob@shop>; Cy <cy@shop>");
    assertThat(changes()).allMatch(each -> each.on().equals(Day.of("2026-02-11")));
  }

  @Test
  void shouldTellWhatAMergeBroughtForItsStory() throws Exception {
    commit(ANN, "start");
    given.branch("feature");
    commit(BOB, "work");
    commit(ANN, "PAY-2 too");
    given.checkout("main");
    given.merge("feature", "Merge branch 'PAY-1-refund'\n\nReviewed-by: Cy <cy@shop>\n");

    assertThat(changed())
        .containsExactlyInAnyOrder(
            "PAY-1: Bob <bob@shop>", "PAY-1: Ann <ann@shop>", "PAY-2: Ann <ann@shop>");
    List<Review> reviews = reviews();
    assertThat(reviews).extracting(Review::story).containsExactly("PAY-1", "PAY-2");
    assertThat(changes()).allMatch(each -> reviews.get(0).isOf(each.commit()));
  }

  @Test
  void shouldNotTellACommitOfRecordsForAStory() throws Exception {
    commit(ANN, "start");
    given.write("delivery/backlog.yaml", "stories: []");
    given.git().add().addFilepattern(".").call();
    given.commit("PAY-1 is done", ANN, ANN);

    assertThat(changes()).isEmpty();
  }

  @Test
  void shouldReadNothingWhenNoStoryIsDeclared() throws Exception {
    commit(ANN, "PAY-1\n\nReviewed-by: Cy <cy@shop>\n");

    assertThat(GivenRepository.ask(root, git -> git.reviews(Set.of())).facts()).isEmpty();
  }
}
