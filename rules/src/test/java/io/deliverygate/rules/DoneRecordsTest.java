package io.deliverygate.rules;

import static io.deliverygate.rules.DoneFacts.blocker;
import static io.deliverygate.rules.DoneFacts.criterion;
import static io.deliverygate.rules.DoneFacts.document;
import static io.deliverygate.rules.DoneFacts.review;
import static io.deliverygate.rules.DoneFacts.story;
import static io.deliverygate.rules.DoneFacts.verified;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Blocker;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Signature;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.StoryDocument;
import io.deliverygate.fact.VerifiedCriterion;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoneRecordsTest {

  @Nested
  class Done01 {

    @Test
    void shouldPassWhenEachCriterionHasATestThatPassed() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-01");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(2);
      assertThat(rule.reason()).isEmpty();
    }

    @Test
    void shouldBlockWhenNoTestNamesACriterion() {
      Breach breach =
          only(DoneFacts.good().without(VerifiedCriterion.class, "PAY-1/AC-2").rule("DONE-01"));

      assertThat(breach.subject()).isEqualTo("PAY-1/AC-2");
      assertThat(breach.message()).contains("no test that ran");
      assertThat(breach.location().text()).isEqualTo("delivery/b.yaml:9");
    }

    @Test
    void shouldBlockWhenTheOnlyTestFailed() {
      Facts facts = DoneFacts.good().but(VerifiedCriterion.class, "PAY-1/AC-1", "passed", false);

      assertThat(only(facts.rule("DONE-01")).subject()).isEqualTo("PAY-1/AC-1");
      assertThat(facts.rule("DONE-01").reason()).contains("PAY-1/AC-1", "ShopTest.pays");
    }

    @Test
    void shouldPassAndSaySoWhenATestBesideItFailed() {
      RuleVerdict rule =
          DoneFacts.good().with(verified("PAY-1/AC-1", "PayIT", false)).rule("DONE-01");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.reason()).isEqualTo("PAY-1/AC-1: the test PayIT did not pass");
    }

    @Test
    void shouldSayNothingOfFailedTestsWhenTheStoryIsNotDone() {
      RuleVerdict rule =
          DoneFacts.good().with(verified("PAY-2/AC-1", "PayIT", false)).rule("DONE-01");

      assertThat(rule.reason()).isEmpty();
    }

    @Test
    void shouldBlockWhenADoneStoryHasNoCriterion() {
      Facts facts = DoneFacts.good().without(AcceptanceCriterion.class, "PAY-1");

      Breach breach = only(facts.rule("DONE-01"));

      assertThat(breach.subject()).isEqualTo("PAY-1");
      assertThat(breach.message()).contains("no acceptance criterion");
    }

    @Test
    void shouldNotAskForCriteriaWhenTheStoryIsNotDone() {
      Facts facts = DoneFacts.good().without(AcceptanceCriterion.class, "PAY-2");

      assertThat(facts.rule("DONE-01").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldNotApplyWhenNoStoryIsDone() {
      Facts facts = DoneFacts.good().without(Story.class, "PAY-1");

      assertThat(facts.rule("DONE-01").status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldBlockWhenNobodyKnowsWhichTestsVerifyCriteria() {
      Facts facts = DoneFacts.good().notFound(EvidenceKind.CRITERIA, "");

      assertThat(facts.rule("DONE-01").status()).isEqualTo(NO_EVIDENCE);
    }

    @Test
    void shouldNotApplyWhenTheProjectKeepsNoRecords() {
      assertThat(Facts.good().rule("DONE-01").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Done06 {

    @Test
    void shouldPassWhenSomebodyElseReviewed() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-06");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldPassWhenTheReviewHasNoDate() {
      Facts facts = DoneFacts.good().but(Review.class, "PAY-1", "on", "");

      assertThat(facts.rule("DONE-06").status()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({"Bob, Bob", "Bob, ' bob '", "Bob, ''", "'', Cy"})
    void shouldBlockWhenNobodyElseReviewed(String author, String reviewer) {
      Facts facts =
          DoneFacts.good().but(Review.class, "PAY-1", "author", author, "reviewer", reviewer);

      assertThat(only(facts.rule("DONE-06")).subject()).isEqualTo("PAY-1");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, PASSED", "2026-03-02, BREACHED"})
    void shouldCountAReviewUpToToday(String day, String status) {
      Facts facts = DoneFacts.good().but(Review.class, "PAY-1", "on", day);

      assertThat(facts.rule("DONE-06").status()).hasToString(status);
    }

    @Test
    void shouldBlockWhenTheReviewIsOfAnotherStory() {
      Facts facts = DoneFacts.good().but(Review.class, "PAY-1", "story", "PAY-2");

      assertThat(only(facts.rule("DONE-06")).message()).contains("no review");
    }

    @Test
    void shouldNotApplyWhenNoStoryIsDone() {
      Facts facts = DoneFacts.good().without(Story.class, "PAY-1");

      assertThat(facts.rule("DONE-06").status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldPassWhenASecondReviewIsByTheAuthor() {
      Facts facts = DoneFacts.good().with(review("author", "Bob", "reviewer", "Bob"));

      assertThat(facts.rule("DONE-06").status()).isEqualTo(PASSED);
    }
  }

  @Nested
  class Done07 {

    @Test
    void shouldPassWhenTheBlockerIsGone() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-07");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldBlockWhenTheBlockerIsOpen() {
      Breach breach =
          only(DoneFacts.good().but(Blocker.class, "B-1", "resolved", "").rule("DONE-07"));

      assertThat(breach.subject()).isEqualTo("PAY-1, blocker B-1");
      assertThat(breach.message()).contains("still blocked: No key");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, PASSED", "2026-03-02, BREACHED"})
    void shouldTakeABlockerForGoneWhenItIsResolvedByToday(String day, String status) {
      Facts facts = DoneFacts.good().but(Blocker.class, "B-1", "resolved", day);

      assertThat(facts.rule("DONE-07").status()).hasToString(status);
    }

    @Test
    void shouldPassWhenABlockerNamesNoStory() {
      Facts facts = DoneFacts.good().with(blocker("B-3"));

      assertThat(facts.rule("DONE-07").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldSayWhatToWriteWhenTheProjectHasABacklogOnly() {
      Facts facts = DoneFacts.good().notFound(EvidenceKind.FLOW, "");

      RuleVerdict rule = facts.rule("DONE-07");

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("delivery/flow.yaml");
    }

    @Test
    void shouldNotApplyWhenNoStoryIsDone() {
      Facts facts = DoneFacts.good().without(Story.class, "PAY-1");

      assertThat(facts.rule("DONE-07").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Done09 {

    @Test
    void shouldPassWhenTheTeamsProductOwnerAccepted() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-09");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, PASSED", "2026-03-02, BREACHED"})
    void shouldCountAnAcceptanceUpToToday(String day, String status) {
      assertThat(accepted("Ann " + day).rule("DONE-09").status()).hasToString(status);
    }

    @Test
    void shouldBlockWhenNobodyAccepted() {
      Breach breach = only(accepted("").rule("DONE-09"));

      assertThat(breach.subject()).isEqualTo("PAY-1");
      assertThat(breach.message()).contains("nothing says who accepted");
    }

    @Test
    void shouldBlockOnceWhenNobodyAcceptedAStoryWithoutTeam() {
      Facts facts = accepted("").but(Story.class, "PAY-1", "team", "");

      assertThat(only(facts.rule("DONE-09")).subject()).isEqualTo("PAY-1");
    }

    @ParameterizedTest
    @CsvSource({"Bob", "Cleo", "Zoe", "Nobody"})
    void shouldBlockWhenSomebodyElseAccepted(String who) {
      Breach breach = only(accepted(who + " 2026-02-20").rule("DONE-09"));

      assertThat(breach.subject()).isEqualTo("PAY-1, accepted by " + who);
      assertThat(breach.message()).contains("no product owner of the team pay");
    }

    @ParameterizedTest
    @CsvSource({"Ann, PASSED", "Cleo, PASSED", "Zoe, PASSED", "Bob, BREACHED"})
    void shouldTakeAnyProductOwnerWhenTheStoryHasNoTeam(String who, String status) {
      Facts facts = accepted(who + " 2026-02-20").but(Story.class, "PAY-1", "team", "");

      assertThat(facts.rule("DONE-09").status()).hasToString(status);
    }

    @Test
    void shouldNameWhoAcceptedWhenTheStoryHasNoTeam() {
      Facts facts = accepted("Bob 2026-02-20").but(Story.class, "PAY-1", "team", "");

      assertThat(only(facts.rule("DONE-09")).message())
          .isEqualTo("Bob is on record as no product owner");
    }

    @Test
    void shouldBlockWhenNobodyIsKnownToBeAProductOwner() {
      RuleVerdict rule = DoneFacts.good().without(Member.class).rule("DONE-09");

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("nobody is known to be a product owner");
    }

    @Test
    void shouldPassWhenThereIsNoChiefProductOwner() {
      assertThat(DoneFacts.good().without(FlowTeam.class).rule("DONE-09").status())
          .isEqualTo(PASSED);
    }

    @Test
    void shouldNotAskWhenAStoryIsNotDone() {
      Facts facts =
          DoneFacts.good()
              .with(story("PAY-3", "team", "pay", "accepted", "Bob 2026-02-20"))
              .with(story("PAY-4", "accepted", "Bob 2026-02-20"));

      assertThat(facts.rule("DONE-09").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldNotApplyWhenNoStoryIsDone() {
      Facts facts = DoneFacts.good().without(Story.class, "PAY-1");

      assertThat(facts.rule("DONE-09").status()).isEqualTo(NOT_APPLICABLE);
    }

    private static Facts accepted(String signature) {
      return DoneFacts.good().but(Story.class, "PAY-1", "accepted", signature);
    }
  }

  /** Whoever a record names: a name, an address, or both. */
  @Nested
  class WhoIsWho {

    private static Facts known() {
      return DoneFacts.good()
          .without(Member.class)
          .with(member("Ann", "product-owner", "ann@shop.example"))
          .with(member("Bob", "developer", "bob@shop.example, bob@home.example"))
          .with(member("Cy Lee", "developer", "cy@shop.example"));
    }

    private static Member member(String name, String role, String emails) {
      return FactOf.type(
          Member.class,
          "team",
          "pay",
          "name",
          name,
          "roles",
          role,
          "emails",
          List.of(emails.split(", ")));
    }

    private static RuleStatus reviewed(String author, String reviewer) {
      return known()
          .but(Review.class, "PAY-1", "author", author, "reviewer", reviewer)
          .rule("DONE-06")
          .status();
    }

    @ParameterizedTest
    @CsvSource({
      "Bob, bob@shop.example",
      "bob@home.example, bob@shop.example",
      "Robert <bob@home.example>, Bob",
      "Bob, B\u043eb",
      "Bob, 'Bob '",
      "'Ann <ann@shop.example>; Bob <bob@home.example>', bob@shop.example",
      "Cy Lee, Lee",
      "Bob, ''"
    })
    void shouldBlockDone06WhenTheReviewerMayBeTheAuthor(String author, String reviewer) {
      assertThat(reviewed(author, reviewer)).isEqualTo(BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
      "Bob, Cy Lee",
      "bob@home.example, cy@shop.example",
      "Bob, cy@shop.example",
      "'Ann <ann@shop.example>; Bob <bob@home.example>', Cy Lee <cy@shop.example>",
      "Bob, Zoe"
    })
    void shouldPassDone06WhenTheReviewerIsSomebodyElse(String author, String reviewer) {
      assertThat(reviewed(author, reviewer)).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({
      "ann@shop.example, PASSED",
      "ANN, PASSED",
      "Ann Miller <ann@shop.example>, PASSED",
      "Ann <ann@shop.example>, PASSED",
      "Ann <ann@elsewhere.example>, BREACHED",
      "\u0410nn, BREACHED",
      "Bob <ann@shop.example>, BREACHED",
      "bob@shop.example, BREACHED",
      "An, BREACHED"
    })
    void shouldKnowInDone09WhoAccepted(String by, String status) {
      Facts facts =
          known().but(Story.class, "PAY-1", "accepted", new Signature(by, Day.of("2026-02-20")));

      assertThat(facts.rule("DONE-09").status()).hasToString(status);
    }

    @Test
    void shouldFindNoEvidenceForDone09WhenNobodyIsProductOwner() {
      Facts facts = known().but(Member.class, "Ann", "roles", "developer");

      assertThat(facts.rule("DONE-09").status()).isEqualTo(NO_EVIDENCE);
      assertThat(facts.but(Story.class, "PAY-1", "team", "").rule("DONE-09").status())
          .isEqualTo(BREACHED);
      assertThat(facts.without(FlowTeam.class).rule("DONE-09").status()).isEqualTo(NO_EVIDENCE);
    }
  }

  @Nested
  class Done10 {

    @Test
    void shouldPassWhenTheDocumentIsUpToDate() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-10");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldWarnWhenNobodySaysThatItWasUpdated() {
      Facts facts =
          DoneFacts.good().with(document("kind", "user-documentation", "link", "docs/pay.md"));

      Breach breach = only(facts.rule("DONE-10"));

      assertThat(breach.subject()).isEqualTo("PAY-1, user documentation docs/pay.md");
      assertThat(breach.message()).contains("brought up to date");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, PASSED", "2026-03-02, BREACHED"})
    void shouldCountAnUpdateUpToToday(String day, String status) {
      Facts facts = DoneFacts.good().but(StoryDocument.class, "PAY-1", "updated", day);

      assertThat(facts.rule("DONE-10").status()).hasToString(status);
    }

    @Test
    void shouldNotApplyWhenNoDocumentIsAskedFor() {
      Facts facts = DoneFacts.good().without(StoryDocument.class, "PAY-1");

      assertThat(facts.rule("DONE-10").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  private static Breach only(RuleVerdict rule) {
    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).hasSize(1);
    return rule.breaches().get(0);
  }

  @Test
  void shouldJudgeEachStoryForItselfWhenDone01LooksAtTwo() {
    Facts facts =
        DoneFacts.good().but(Story.class, "PAY-2", "status", "done").with(criterion("PAY-2", "B"));

    assertThat(facts.rule("DONE-01").breaches())
        .extracting(Breach::subject)
        .containsExactly("PAY-2/AC-1", "PAY-2/B");
  }
}
