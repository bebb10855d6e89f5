package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.CoverageElsewhere;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A part of the build says nothing of the whole, and everything of itself. */
class PartOfTheBuildTest {

  private static final Pattern WHOLE =
      Pattern.compile("\\bthe (build|code base|code that mutation|baseline|new and changed lines)");

  @Test
  void shouldNotJudgeTheCoverageOfAPart() {
    Facts part = part().without(Coverage.class).with(Facts.coverage("Shop.java", 1, 99, 0, 10));

    RuleVerdict rule = part.rule("DONE-04");

    assertThat(rule.status()).isEqualTo(NOT_APPLICABLE);
    assertThat(rule.reason()).contains("only where the whole project is built", "module b");
  }

  @Test
  void shouldJudgeTheCoverageOfTheWhole() {
    Facts whole =
        Facts.good().without(Coverage.class).with(Facts.coverage("Shop.java", 1, 99, 0, 10));

    assertThat(whole.rule("DONE-04").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldNotJudgeTheDuplicationOfAPart() {
    Facts part = part().without(Duplication.class).with(duplicated());

    assertThat(part.rule("DEBT-01").status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldNotCountTheShareOfSkippedTestsOfAPart() {
    Facts part = part().withTests(TestOutcome.SKIPPED, 10);

    assertThat(part.rule("DONE-03").breaches()).isEmpty();
    assertThat(Facts.good().withTests(TestOutcome.SKIPPED, 10).rule("DONE-03").status())
        .isEqualTo(BREACHED);
  }

  @Test
  void shouldStillFailForABrokenTestOfThePart() {
    Facts part = part().withTests(TestOutcome.FAILED, 1);

    assertThat(part.rule("DONE-02").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldSayWhatTestsOfOtherModulesCoverAndNoReportCounts() {
    Facts facts = Facts.good().with(new CoverageElsewhere("shop", "web", "web/target/jacoco.exec"));

    RuleVerdict rule = facts.rule("DONE-04");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.reason())
        .contains("tests of module web run in module shop", "web/target/jacoco.exec");
  }

  @Test
  void shouldMarkEveryShippedRuleThatLooksAtTheBuildAsAWhole() {
    Set<String> marked = ids(RuleCard::wholeBuild);
    Set<String> whole = ids(card -> WHOLE.matcher(card.subject()).find());
    whole.removeAll(Set.of("DONE-03", "DEBT-05")); // module by module, finding by finding

    assertThat(marked).containsAll(whole);
  }

  private static Set<String> ids(Predicate<RuleCard> which) {
    RuleBase base = RuleBase.shipped();
    return base.gates().stream()
        .flatMap(gate -> base.rules(gate).stream())
        .filter(which)
        .map(RuleCard::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Duplication duplicated() {
    return new Duplication("shop", "Shop.java", 900, 1000, "target/cpd.xml");
  }

  private static Facts part() {
    return Facts.good().with(new PartialBuild("module b was left out", ""));
  }
}
