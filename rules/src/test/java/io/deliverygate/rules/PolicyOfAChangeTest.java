package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of the policy is compared with, and what judges it meanwhile. */
class PolicyOfAChangeTest {

  private static final String NINETY = "parameters: {done.coverage.line.min: 90}\n";
  private static final String FOUR =
      "evidence: {expected: [tests, coverage, findings, duplication]}\n";

  @Nested
  class WhoWatches {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "rules: {INTEG-01: shadow}",
          "rules: {INTEG-01: {mode: shadow}}",
          "rules: {INTEG-01: {effective-from: 2099-01-01}}",
          "rules: {DEBT-07: shadow, INTEG-01: shadow, DEBT-09: {effective-from: 2099-01-01}}"
        })
    void shouldCountWhateverTheChangeSaysOfItsRules(String now) {
      Policy policy = GivenChange.from("gates: {done: enforced}").to(now).policy();

      assertThat(policy.shadows()).doesNotContainKeys("INTEG-01", "DEBT-07", "DEBT-09");
      assertThat(policy.layers().loosened())
          .extracting(Loosening::subject)
          .contains("rule INTEG-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "shadow", "reported", "with-records"})
    void shouldCountWhateverTheChangeSaysOfItsGate(String mode) {
      GivenChange change =
          GivenChange.from("gates: {done: enforced}")
              .to("gates: {done: enforced, integrity: " + mode + "}");

      assertThat(change.policy().gates())
          .containsEntry("integrity", GateMode.ENFORCED_WITH_RECORDS);
      assertThat(change.told())
          .containsExactly("gate integrity: it was 'enforced-with-records', and is '" + mode + "'");
    }

    @Test
    void shouldCountBeforeTheDayThatTheChangeSays() {
      Policy policy =
          GivenChange.from("gates: {done: enforced}")
              .to("gates: {done: enforced, integrity: {effective-from: 2099-01-01}}")
              .policy();

      assertThat(policy.shadow("integrity")).isEqualTo(Shadow.NONE);
      assertThat(policy.layers().loosened())
          .extracting(Loosening::subject)
          .containsExactly("gate integrity");
    }

    @Test
    void shouldCountFromTheEarlierDay() {
      String before = "rules: {INTEG-02: {effective-from: 2027-01-01}}";

      assertThat(
              GivenChange.from(before)
                  .to("rules: {INTEG-02: {effective-from: 2028-01-01}}")
                  .policy()
                  .shadow("INTEG-02"))
          .isEqualTo(new Shadow(LocalDate.of(2027, 1, 1)));
      assertThat(
              GivenChange.from(before)
                  .to("rules: {INTEG-02: {effective-from: 2026-01-01}}")
                  .policy()
                  .shadow("INTEG-02"))
          .isEqualTo(new Shadow(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void shouldStayInShadowWhereItWas() {
      GivenChange change =
          GivenChange.from("rules: {INTEG-01: shadow}").to("rules: {INTEG-01: shadow}");

      assertThat(change.policy().shadow("INTEG-01")).isEqualTo(Shadow.ALWAYS);
      assertThat(change.told()).isEmpty();
    }

    @Test
    void shouldLetTheChangePutOtherRulesInShadowOnceThatIsApproved() {
      GivenChange change = GivenChange.from(NINETY).to(NINETY + "rules: {DONE-08: shadow}");

      assertThat(change.policy().shadow("DONE-08")).isEqualTo(Shadow.ALWAYS);
      assertThat(change.told()).containsExactly("rule DONE-08: it was 'enforced', and is 'shadow'");
    }

    @Test
    void shouldCountWhereNobodyKnowsTheBase() {
      Policy policy =
          GivenChange.fromUnknown()
              .to("gates: {done: enforced, integrity: off}\nrules: {INTEG-01: shadow}")
              .policy();

      assertThat(policy.gates()).containsEntry("integrity", GateMode.ENFORCED_WITH_RECORDS);
      assertThat(policy.shadow("INTEG-01")).isEqualTo(Shadow.NONE);
    }

    @Test
    void shouldCountWhereThePolicyBeforeIsRefusedToday() {
      Policy policy =
          GivenChange.from("gates: {gone: enforced}\nroles: {architect: [Cid]}")
              .to("gates: {integrity: off}\nroles: {architect: [Bob]}")
              .policy();

      assertThat(policy.gates()).containsEntry("integrity", GateMode.ENFORCED_WITH_RECORDS);
      assertThat(policy.authority().holders("architect")).containsExactly("Cid");
      assertThat(policy.layers().loosened())
          .extracting(Loosening::subject)
          .containsExactly("the policy as a whole");
    }
  }

  @Nested
  class WhatIsExpected {

    @Test
    void shouldBeLooserWhereRecordsAreNoLongerExpected() {
      assertThat(GivenChange.from(NINETY).keepingRecords().to(NINETY + FOUR).told())
          .singleElement()
          .asString()
          .startsWith("the expected evidence: it was [tests, ")
          .contains("backlog, flow")
          .endsWith("and is [tests, coverage, findings, duplication]");
    }

    @Test
    void shouldBeLooserWhereTheRecordsGoAtOnce() {
      Loosening gone = new Loosening(Area.RECORDS, "stories A-1", "there", "gone", "", 0, ".git");

      assertThat(GivenChange.from(NINETY).with(gone).to(NINETY + FOUR).told()).hasSize(1);
    }

    @Test
    void shouldBeTheSameWhereThereAreNoRecords() {
      assertThat(GivenChange.from(NINETY).to(NINETY + FOUR).told()).isEmpty();
    }

    @Test
    void shouldBeTheSameWhereAllRecordsAreNamed() {
      String all =
          "evidence: {expected: [tests, coverage, findings, duplication, product, backlog, flow,"
              + " go-live, sequence]}\n";

      assertThat(GivenChange.from(NINETY).keepingRecords().to(NINETY + all).told()).isEmpty();
      assertThat(GivenChange.from(FOUR).keepingRecords().to(all).told()).isEmpty();
      assertThat(GivenChange.from(all).keepingRecords().to("gates: {done: enforced}").told())
          .noneMatch(told -> told.startsWith("the expected evidence"));
    }

    @Test
    void shouldBeLooserWhereTheNamedOnesGoAndDefaultsComeBack() {
      String more = FOUR.replace("tests,", "tests, mutation,");

      assertThat(GivenChange.from(more).to("parameters: {}\n").told())
          .singleElement()
          .asString()
          .contains("mutation");
    }
  }

  @Nested
  class LimitsByNameAndTier {

    private static final String SHOPS =
        "table:\n  - {component: 'shop*', done.coverage.line.min: 95}\n";
    private static final String TIERS =
        """
        table:
          - {tier: critical, done.coverage.line.min: 95}
          - {tier: standard, done.coverage.line.min: 70}
        """;

    @Test
    void shouldBeThoseOfTheNameThatItHad() {
      GivenChange renamed = GivenChange.from(SHOPS).of("shop").to(SHOPS).called("store", "");

      assertThat(renamed.told())
          .containsExactly("done.coverage.line.min: it was 95 %, and is 80 %");
    }

    @Test
    void shouldBeTheSameUnderANameThatFitsAsWell() {
      assertThat(GivenChange.from(SHOPS).of("shop").to(SHOPS).called("shop-2", "").told())
          .isEmpty();
    }

    @Test
    void shouldBeThoseThatTheOrganisationHasForTheNameThatItHad() {
      GivenChange renamed =
          GivenChange.from(NINETY.replace("90", "70").replace("line.min", "branch.min"))
              .under(SHOPS)
              .of("shop")
              .to(NINETY.replace("90", "70").replace("line.min", "branch.min"))
              .called("store", "");

      assertThat(renamed.told())
          .containsExactly("done.coverage.line.min: it was 95 %, and is 80 %");
    }

    @Test
    void shouldBeThoseOfTheTierThatItHad() {
      assertThat(
              GivenChange.from(TIERS)
                  .of("shop", "critical")
                  .to(TIERS)
                  .called("shop", "standard")
                  .told())
          .containsExactly("done.coverage.line.min: it was 95 %, and is 70 %");
      assertThat(
              GivenChange.from(TIERS)
                  .of("shop", "standard")
                  .to(TIERS)
                  .called("shop", "critical")
                  .told())
          .isEmpty();
    }

    @Test
    void shouldSeeATierThatWasRenamedInTheTable() {
      assertThat(
              GivenChange.from(TIERS)
                  .of("shop", "critical")
                  .to(TIERS.replace("critical", "top").replace("standard", "critical"))
                  .called("shop", "critical")
                  .told())
          .containsExactly("done.coverage.line.min: it was 95 %, and is 70 %");
    }

    @Test
    void shouldLetAProductStateItsTierAtLast() {
      GivenChange change =
          GivenChange.from(NINETY).under(TIERS).of("shop").to(NINETY).called("shop", "standard");

      assertThat(change.told()).isEmpty();
    }

    @Test
    void shouldTakeTheTableOfJustThatName() {
      String named = "table: limits.csv\n";
      GivenChange change =
          GivenChange.from(named)
              .withTable("old-limits.csv", "component,done.coverage.line.min\nshop,10\n")
              .withTable("limits.csv", "component,done.coverage.line.min\nshop,95\n")
              .of("shop")
              .to(NINETY);

      assertThat(change.told()).containsExactly("done.coverage.line.min: it was 95 %, and is 90 %");
    }

    @Test
    void shouldTakeTheTableInAFolderBesideThePolicy() {
      GivenChange change =
          GivenChange.from("table: tables/limits.csv\n")
              .withTable("tables/limits.csv", "component,done.coverage.line.min\nshop,95\n")
              .of("shop")
              .to(NINETY);

      assertThat(change.told()).hasSize(1);
    }
  }

  @Nested
  class AFirstPolicy {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "gates: {done: enforced, debt: enforced}",
          "parameters: {done.coverage.line.min: 65}",
          "roles: {architect: [Ann]}",
          "evidence: {expected: [tests]}",
          "rules: {DONE-02: shadow}"
        })
    void shouldBeIntroducedAndCount(String policy) {
      GivenChange change = GivenChange.fromNothing().to(policy);

      assertThat(change.areas()).containsExactly(Area.INTRODUCED);
    }

    @Test
    void shouldNotSwitchOffWhoWatches() {
      Policy policy =
          GivenChange.fromNothing()
              .to("gates: {done: enforced, integrity: off}\nrules: {INTEG-03: shadow}")
              .policy();

      assertThat(policy.gates()).containsEntry("integrity", GateMode.ENFORCED_WITH_RECORDS);
      assertThat(policy.shadow("INTEG-03")).isEqualTo(Shadow.NONE);
    }

    @Test
    void shouldNotBeOneThatReplacesAPolicyOfCommentsAlone() {
      assertThat(
              GivenChange.from("# nothing yet\n")
                  .to("parameters: {done.coverage.line.min: 65}")
                  .told())
          .containsExactly("done.coverage.line.min: it was 80 %, and is 65 %");
    }

    @Test
    void shouldBeNamedByTheRuleThatWatches() {
      Loosening introduced = new Loosening(Area.INTRODUCED, "the policy", "none", "new", "", 0, "");

      assertThat(Facts.good().with(introduced).rule("INTEG-01").reason())
          .contains("the policy is new: the project had none before, and what it says counts");
      assertThat(Facts.good().with(introduced).rule("INTEG-01").breaches()).isEmpty();
    }

    @Test
    void shouldSayNothingWhereThereIsNone() {
      assertThat(GivenChange.fromNothing().told()).isEmpty();
    }
  }

  @Nested
  class WhoMayAllow {

    private static final String CID = "roles: {architect: [Cid]}\n";

    @Test
    void shouldDemandSignaturesAtOnce() {
      GivenChange change = GivenChange.from(CID).to(CID + "waivers: {signed: true, max-days: 30}");

      assertThat(change.told()).isEmpty();
      assertThat(change.policy().authority().waivers().signed()).isTrue();
      assertThat(change.policy().authority().waivers().days()).isEqualTo(30);
    }

    @Test
    void shouldGoOnDemandingThemWhereTheChangeDoesNot() {
      GivenChange change = GivenChange.from(CID + "waivers: {signed: true}").to(CID);

      assertThat(change.told()).containsExactly("waivers.signed: it was 'true', and is 'false'");
      assertThat(change.policy().authority().waivers().signed()).isTrue();
    }

    @Test
    void shouldBeWhoMightBefore() {
      Policy policy =
          GivenChange.from(CID).to("roles: {lead: [Bob]}\nwaivers: {approver-role: lead}").policy();

      assertThat(policy.authority().holders("architect")).containsExactly("Cid");
      assertThat(policy.authority().holders("lead")).isEmpty();
      assertThat(policy.authority().waivers().role()).isEqualTo("architect");
    }

    @Test
    void shouldBeWhoItSaysWhereNobodyMightBefore() {
      assertThat(
              GivenChange.from(NINETY).to(NINETY + CID).policy().authority().holders("architect"))
          .containsExactly("Cid");
    }
  }

  @Nested
  class TheNameOfTheMainBranch {

    @Test
    void shouldBeSaidByAnOrganisationAlone() {
      assertThatCode(() -> GivenChange.from("").under("git: {main-branch: trunk}").policy())
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> GivenChange.from("").to("git: {main-branch: trunk}").policy())
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(
              "delivery-gate.yaml:1: only the policy of an organisation says git.main-branch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "'-x'", "a b", "'a:b'", "''"})
    void shouldBeANameThatGitKnows(String name) {
      assertThatThrownBy(
              () -> GivenChange.from("").under("git: {main-branch: " + name + "}").policy())
          .isInstanceOf(BadInputException.class);
    }
  }

  /** Each key of a policy alone, as a project could write it today or could have at the base. */
  static List<String> sound() {
    return List.of(
        "gates: {done: enforced, debt: {effective-from: 2027-01-01}, integrity: off}",
        NINETY,
        "table:\n  - {component: 'shop*', done.coverage.line.min: 95}",
        "table:\n  - {tier: critical, debt.duplication.percent.max: 2}",
        "rules: {DONE-08: shadow, INTEG-01: {effective-from: 2027-01-01}}",
        FOUR,
        "evidence: {coverage: ['cover/*.xml']}",
        "new-code: {since: main}",
        "roles: {architect: [Cid], chief-product-owner: ['Ann <ann@example.com>']}",
        "keys: {Cid: MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=}",
        "waivers: {signed: true, max-days: 30, approver-role: lead}",
        "approvals: {signed: true}",
        "emergency: {signed: true, max-days: 3, approver-role: lead}",
        "gates: {done: enforced}\nlocked: all",
        "# nothing\n",
        "");
  }

  static Stream<List<String>> changes() {
    return sound().stream().flatMap(before -> sound().stream().map(now -> List.of(before, now)));
  }

  /** Keys that one side has and the other lacks are the rule, not an exception. */
  @ParameterizedTest
  @MethodSource("changes")
  void shouldCompareAnySoundPolicyWithAnyOther(List<String> change) {
    String before = change.get(0);
    String now = change.get(1);

    List<String> told =
        GivenChange.from(before).of("shop", "critical").to(now).called("shop", "critical").told();

    if (before.equals(now)) {
      assertThat(told).isEmpty();
    }
    assertThat(told).noneMatch(each -> each.startsWith("the policy as a whole"));
  }
}
