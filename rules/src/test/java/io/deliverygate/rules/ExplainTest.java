package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Mvp;
import io.deliverygate.fact.Risk;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.fact.VerifiedCriterion;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.explain.Explainer;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainTest {

  private static final String SENTENCES =
      """
      rule "Stories of the shop"
          @id("ACME-01")
          @title("Stories of the shop have no epic")
          @severity("WARN")
          @requires("backlog")
          @subject("each story")
          @source("Acme")
          @remedy("take the story out of its epic")
      when
          a story that is done
          - with epic "E"
      then
          report "it has an epic" on the story
      end

      query "ACME-01 subjects"
          a story
      end
      """;

  private static final String SHAPE =
      """
      [when]- with epic "{value}"=epic == "{value}"
      """;

  @Test
  void shouldSayHowMuchIsTooMuchWhenAThresholdIsExceeded() {
    assertThat(explain(duplicated(899), "DEBT-01"))
        .contains("gate debt (enforced), severity BLOCK: BREACHED")
        .contains("Why it is BREACHED")
        .contains("(3.99 % too much)");
  }

  @Test
  void shouldSayWhatLacksWhenAThresholdIsNotReached() {
    Facts few = Facts.good().without(io.deliverygate.fact.TestResult.class);

    assertThat(
            explain(few.withTests(TestOutcome.PASSED, 2), with("done.tests.min", "5"), "DONE-03"))
        .contains("(3 tests too little)");
  }

  @Test
  void shouldNameSubjectAndPlaceWhenARecordRuleIsBreached() {
    Facts facts = DoneFacts.good().without(VerifiedCriterion.class);

    assertThat(explain(facts, enforced("done"), "DONE-01"))
        .contains("PAY-1/AC-1: no test that ran in this build and passed names this criterion")
        .contains("      at delivery/b.yaml:9")
        .contains("Story: 2, such as PAY-1, PAY-2")
        .contains("backlog records (backlog): 1 found; looked at target")
        .contains("source  PG: Product guide for public-sector teams");
  }

  @Test
  void shouldSayWhatIsMissingWhenThereIsNoEvidence() {
    assertThat(explain(Facts.good().notFound(EvidenceKind.COVERAGE, "empty"), "DONE-04"))
        .contains("Why it is NO_EVIDENCE")
        .contains("coverage (coverage): 0 found; looked at target/reports\n      empty\n")
        .contains("  module shop: empty (run the tests with JaCoCo's agent");
  }

  @Test
  void shouldSayWhyWhenTheRuleDoesNotApply() {
    assertThat(explain(Facts.good(), Policies.only("sequence", GateMode.ENFORCED), "SEQ-01"))
        .contains("Why it is ")
        .doesNotContain("What would breach it");
    assertThat(explain(without(EvidenceKind.MUTATION), expectingTests(), "DEBT-01"))
        .contains("Why it is NOT_APPLICABLE")
        .contains("add 'duplication' to evidence.expected in the policy")
        .doesNotContain("What would breach it");
  }

  @Test
  void shouldNameThePlaceWhenEvidenceCannotBeRead() {
    Facts facts =
        Facts.good()
            .with(
                new UnreadableEvidence(
                    EvidenceKind.DUPLICATION,
                    "shop",
                    7,
                    "cut short",
                    "run CPD again",
                    "target/cpd.xml"));

    assertThat(explain(facts, "DEBT-01"))
        .contains("Why it is ERROR\n  target/cpd.xml:7: cut short (run CPD again)");
  }

  @Test
  void shouldSayToAHundredthHowFarAPercentageCouldBeTightened() {
    assertThat(explain(duplicated(333), "DEBT-01"))
        .contains(
            "debt.duplication.percent.max: it would hold down to 3.33 % (1.67 % to spare) and is"
                + " breached\n  beyond; now 5 %");
    assertThat(explain(Facts.good(), "DONE-04"))
        .contains("done.coverage.line.min: it would hold up to 80 % (0 % to spare)")
        .contains("done.coverage.branch.min: it would hold up to 70 % (");
  }

  @Test
  void shouldMoveByWholeNumbersWhenAThresholdCounts() {
    assertThat(explain(Facts.good(), "DONE-03"))
        .contains("done.tests.min: it would hold up to 20 tests (19 tests to spare)");
  }

  @Test
  void shouldNameTheConditionThatSparedASubject() {
    assertThat(explain(DoneFacts.good(), enforced("done"), "DONE-01"))
        .contains("Why it is PASSED\n  2 checked, none breached")
        .contains("criteria.drl:21) it would be breached by 1: PAY-2/AC-1")
        .contains("but for `status == StoryStatus.DONE`");
  }

  @Test
  void shouldSuggestTheRuleWhenThereIsNoSuchRule() {
    assertThatThrownBy(() -> explain(Facts.good(), "DEBT-O1"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("rule 'DEBT-O1': there is no such rule")
        .hasMessageContaining("did you mean 'DEBT-01'?");
  }

  @Test
  void shouldTellWhenThePolicyChangedTheOutcomeSinceTheVerdict() {
    Facts facts = duplicated(333);

    assertThat(lines(facts, facts.verdict(), with("debt.duplication.percent.max", "3"), "DEBT-01"))
        .contains("The verdict says PASSED: policy or rules have changed since.")
        .contains("Why it is BREACHED");
    assertThat(lines(facts, facts.verdict(), with("debt.duplication.percent.max", "4"), "DEBT-01"))
        .contains(
            "The verdict was made under another policy or other rules; what follows goes by those of now.");
    assertThat(explain(facts, "DEBT-01")).doesNotContain("The verdict ");
  }

  @Test
  void shouldTellWhenTheGateWasNotEvaluated() {
    Facts facts = Facts.good();
    Verdict done = facts.verdict(Policies.only("done", GateMode.ENFORCED));

    assertThat(lines(facts, done, Policies.standard(), "DEBT-01"))
        .contains("The verdict does not speak of it: its gate was not evaluated then.");
  }

  @Test
  void shouldSayThatARuleIsInShadow() {
    assertThat(explain(Facts.good(), Policies.standard().with("DEBT-01", Shadow.ALWAYS), "DEBT-01"))
        .contains("It is shadow, as set by the shipped defaults.");
  }

  @Test
  void shouldNameFileAndLineWhereAParameterIsSet() {
    assertThat(explain(Facts.good(), with("debt.duplication.percent.max", "4.5"), "DEBT-01"))
        .contains("debt.duplication.percent.max = 4.5 %, set by the command line (--set")
        .contains("the default is 5 %");
  }

  @Test
  void shouldNotAskAgainWhenThereAreVeryManyFacts() {
    assertThat(explain(Facts.good().withFindings(4, 50_001), "DEBT-01"))
        .contains("not looked for: there are too many facts to ask the rule again and again");
  }

  @Test
  void shouldShowTheRowWhenTheRuleIsADecisionTable() throws IOException {
    RuleBase rules = pack("risks.drl.csv", example("author/risks.drl.csv"));
    Facts facts =
        Facts.goodFor("flow")
            .with(FactOf.type(Mvp.class, "form", "testable-application"))
            .with(FactOf.type(Risk.class, "id", "R-9", "likelihood", 4, "impact", 4));

    assertThat(explain(rules, facts, "ACME-07"))
        .contains("gate flow (with records), severity BLOCK, of rule pack acme 1: BREACHED")
        .contains("  acme.jar/flow/risks.drl.csv, cell A17\n")
        .contains("A17  Form of the MVP: TESTABLE_APPLICATION   (fills in A15: form == MvpForm.")
        .contains("D17  Largest score: 6");
  }

  @Test
  void shouldShowTheSentencesWhenTheRuleIsWrittenInSuch() throws IOException {
    RuleBase rules = pack("shop.dslr", SENTENCES, "shop.dsl", SHAPE);
    Facts facts =
        DoneFacts.good()
            .with(DoneFacts.story("PAY-7", "status", "in-progress", "epic", "E"))
            .with(FactOf.type(Story.class, "id", "PAY-8", "status", "done"));

    assertThat(explain(rules, facts, "ACME-01"))
        .contains("  acme.jar/flow/shop.dslr:1\n    rule \"Stories of the shop\"")
        .contains("        - with epic \"E\"\n")
        .contains("(acme.jar/flow/shop.dslr:10) it would be breached by 1: PAY-7");
  }

  @Test
  void shouldKeepWhatFactsSayFromSteeringTheTerminal() {
    Facts facts = DoneFacts.good().with(DoneFacts.story("X\u001b[2J\u202eY", "status", "done"));

    String text = explain(facts, enforced("done"), "DONE-01");

    assertThat(text.replace("\n", "")).doesNotContainPattern("\\p{Cc}|\\p{Cf}").contains("X [2J Y");
  }

  @Test
  void shouldBreakLinesOfProseAtTheWidthOfATerminal() {
    List<String> lines =
        List.of(explain(Facts.good(), "DONE-03").split("\nThe rule\n")[0].split("\n"));

    assertThat(lines).allMatch(line -> line.length() <= 100).anyMatch(line -> line.length() > 80);
  }

  private static Facts duplicated(int tokens) {
    return Facts.good()
        .without(Duplication.class)
        .without(AcceptedEffort.class)
        .with(new AcceptedEffort("shop", new BigDecimal(9999), "baseline.json"))
        .with(new Duplication("shop", "Shop.java", tokens, 10_000, "target/cpd.xml"));
  }

  private static Facts without(EvidenceKind kind) {
    return Facts.good()
        .notFound(EvidenceKind.BASELINE, "")
        .notFound(EvidenceKind.DUPLICATION, "")
        .notFound(kind, "");
  }

  private static Policy expectingTests() {
    return Policies.expecting(EvidenceKind.TESTS);
  }

  private static Policy enforced(String gate) {
    return Policies.only(gate, GateMode.ENFORCED);
  }

  private static Policy with(String parameter, String value) {
    return PolicyLayers.of(RuleBase.shipped().terms())
        .withValues("--set", List.of(parameter + "=" + value))
        .policy(Facts.good().snapshot());
  }

  private static RuleBase pack(String... namesAndTexts) {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return RuleBase.shipped()
        .with(
            new RulePack(
                "acme",
                "1",
                "",
                "acme.jar",
                "acme.jar",
                List.of(new PackGate("flow", Optional.empty(), files)),
                Optional.empty(),
                Map.of(),
                Map.of()));
  }

  private static String example(String name) throws IOException {
    try (InputStream in = ExplainTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String explain(Facts facts, String id) {
    return explain(facts, Policies.standard(), id);
  }

  private static String explain(Facts facts, Policy policy, String id) {
    return lines(facts, facts.verdict(policy), policy, id);
  }

  private static String explain(RuleBase rules, Facts facts, String id) throws IOException {
    Policy policy = rules.layers().policy(facts.snapshot());
    Verdict verdict = new Evaluator(rules, facts.snapshot(), policy).evaluate(Facts.NOW, List.of());
    return text(new Explainer(rules, facts.snapshot(), policy, verdict), id);
  }

  private static String lines(Facts facts, Verdict verdict, Policy policy, String id) {
    return text(new Explainer(RuleBase.shipped(), facts.snapshot(), policy, verdict), id);
  }

  private static String text(Explainer explainer, String id) {
    return String.join("\n", explainer.explain(id));
  }
}
