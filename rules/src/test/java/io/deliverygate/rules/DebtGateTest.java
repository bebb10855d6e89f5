package io.deliverygate.rules;

import static io.deliverygate.rules.Facts.method;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.MethodComplexity;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebtGateTest {

  @Test
  void shouldPassWhenDuplicationIsExactlyAtItsLimit() {
    RuleVerdict rule = Facts.good().rule("DEBT-01");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldBlockWhenOneTokenMoreIsDuplicated() {
    RuleVerdict rule = duplicated(50_001, 1_000_000).rule("DEBT-01");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::actual).containsExactly("5.01");
    assertThat(rule.breaches()).extracting(Breach::limit).containsExactly("5");
  }

  @Test
  void shouldNameTheLongestDuplicateWhenTooMuchIsDuplicated() {
    Facts facts = duplicated(100, 1000).with(block(20, "Small.java")).with(block(80, "Large.java"));

    Breach breach = facts.rule("DEBT-01").breaches().get(0);

    assertThat(breach.message()).contains("the longest of 80 tokens at Large.java:3");
    assertThat(breach.location().text()).isEqualTo("Large.java:3");
  }

  @Test
  void shouldAddUpFilesWhenDuplicationIsJudged() {
    Facts facts = Facts.good().with(new Duplication("shop", "B.java", 1, 0, "target/cpd.xml"));

    assertThat(facts.rule("DEBT-01").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldNotApplyWhenThereIsNoToken() {
    assertThat(duplicated(0, 0).rule("DEBT-01").status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldPassWhenFindingsAreExactlyAtTheirLimit() {
    RuleVerdict rule = Facts.good().withFindings(3, 1000).rule("DEBT-02");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldBlockWhenOneFindingHasPriorityOne() {
    Breach breach = Facts.good().withFindings(1, 1).rule("DEBT-02").breaches().get(0);

    assertThat(breach.subject()).isEqualTo("module shop, priority 1");
    assertThat(breach.message()).isEqualTo("1 finding, at most 0 allowed: R1 at A.java");
  }

  @Test
  void shouldBlockWhenOneFindingOfPriorityTwoIsTooMany() {
    Breach breach = Facts.good().withFindings(2, 1).rule("DEBT-02").breaches().get(0);

    assertThat(breach.actual()).isEqualTo("11");
    assertThat(breach.limit()).isEqualTo("10");
  }

  @Test
  void shouldJudgeEachModuleForItselfWhenFindingsAreCounted() {
    Facts facts =
        Facts.good()
            .with(new ProjectModule("api", "api", false, true, "api/pom.xml"))
            .with(new Finding("api", "PMD", "R2", 2, "m", "B.java", 1, "pmd.xml"));

    RuleVerdict rule = facts.rule("DEBT-02");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldNameTheModuleWhenOnlyOneHasTooManyFindings() {
    Facts facts =
        Facts.good()
            .with(new ProjectModule("api", "api", true, true, "api/pom.xml"))
            .with(new EvidenceSearch(EvidenceKind.FINDINGS, "api", List.of("api"), 1, ""))
            .with(new Finding("api", "PMD", "R1", 1, "m", "B.java", 4, "pmd.xml"));

    Breach breach = facts.rule("DEBT-02").breaches().get(0);

    assertThat(facts.rule("DEBT-02").breaches()).hasSize(1);
    assertThat(breach.subject()).isEqualTo("module api, priority 1");
    assertThat(breach.location().text()).isEqualTo("B.java:4");
  }

  @Test
  void shouldPassWhenComplexityIsExactlyAtItsLimit() {
    RuleVerdict rule = Facts.good().rule("DEBT-06");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldNotApplyWhenThereIsNoMethod() {
    assertThat(Facts.good().without(MethodComplexity.class).rule("DEBT-06").status())
        .isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldNotApplyWhenNoModuleHasSourcesToAnalyse() {
    Facts facts =
        Facts.good()
            .without(ProjectModule.class)
            .notFound(EvidenceKind.BASELINE, "")
            .with(new ProjectModule("shop", "", false, true, "pom.xml"));

    assertThat(facts.rule("DEBT-02", Policies.expecting()).status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldWarnWhenAMethodIsTooComplex() {
    Facts facts = Facts.good().with(method("refund", 16));

    assertThat(facts.rule("DEBT-06").breaches())
        .extracting(Breach::subject)
        .containsExactly("com.acme.Shop.refund()");
    assertThat(facts.verdict().status()).isEqualTo(GateStatus.WARNING);
  }

  private static Facts duplicated(long duplicated, long all) {
    return Facts.good()
        .without(Duplication.class)
        .with(new Duplication("shop", "Shop.java", duplicated, all, "target/cpd.xml"));
  }

  private static DuplicateBlock block(long tokens, String file) {
    List<Occurrence> places = List.of(new Occurrence(file, 3, 9), new Occurrence("X.java", 1, 7));
    return new DuplicateBlock("shop", tokens, 7, places, "target/cpd.xml");
  }
}
