package io.deliverygate.rules.kit;

import static io.deliverygate.rules.kit.Given.fact;
import static io.deliverygate.rules.kit.Given.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.rules.base.RuleBase;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RuleTestTest {

  private static final RuleTest ANY = RuleTest.of(RuleBase.shipped());

  private static final RuleTest METHOD =
      ANY.given(fact("method-complexity", "type", "Shop", "method", "pay()", "complexity", 15));

  private static final RuleTest BACKLOG =
      ANY.at("2026-03-01T12:00:00Z")
          .given(
              yaml(
                  """
                  sprints:
                    - {id: S-1, start: 2026-03-02, end: 2026-03-15}
                  stories:
                    - id: PAY-1
                      title: Pay
                      sprint: S-1
                      role: buyer
                      want: to pay
                      benefit: I get it
                      points: 8
                      refined: {on: 2026-02-20, participants: [Ann, Bob]}
                      criteria:
                        - {id: AC-1, given: a bill, when: it is paid, then: the bill is marked}
                  """));

  @Test
  void shouldPassWhenTheRulePassesWithSoManySubjects() {
    METHOD.expect("DEBT-06").passes().passes(1);
  }

  @Test
  void shouldFailWhenTheRuleLookedAtAnotherNumber() {
    assertFails(() -> METHOD.expect("DEBT-06").passes(2))
        .hasMessage("DEBT-06: expected passed, 2 checked\ncame to  passed, 1 checked");
  }

  @Test
  void shouldSeeTheBreachesOfASpoiltFact() {
    METHOD
        .but("method-complexity", "pay()", "complexity", "16")
        .expect("DEBT-06")
        .breaches("Shop.pay()")
        .saying("16 paths", "at most 15");
  }

  @Test
  void shouldShowTheBreachesWhenNoneWasExpected() {
    RuleTest spoilt = METHOD.but("method-complexity", "pay()", "complexity", 16, "line", 7);

    assertFails(() -> spoilt.expect("DEBT-06").passes())
        .hasMessageContaining("expected passed\ncame to  breached, 1 checked\n")
        .hasMessageContaining("  breach 'Shop.pay()': 16 paths, at most 15 allowed")
        .hasMessageContaining(":7)");
    assertFails(() -> spoilt.expect("DEBT-06").breaches("Shop.sell()"))
        .hasMessageContaining("expected breached by 'Shop.sell()'");
    assertFails(() -> spoilt.expect("DEBT-06").breaches("Shop.pay()").saying("17"))
        .hasMessageContaining("expected a breach saying '17'");
    assertFails(() -> spoilt.expect("DEBT-06").atLine(8))
        .hasMessageContaining("expected a breach at line 8");
  }

  @Test
  void shouldFailWhenMoreBreachThanSaid() {
    RuleTest two =
        METHOD.given(fact("method-complexity", "type", "Shop", "method", "a", "complexity", 20));

    assertFails(() -> two.with("debt.complexity.max", 10).expect("DEBT-06").breaches("Shop.pay()"))
        .hasMessageContaining("breach 'Shop.a'");
  }

  @Test
  void shouldTakeParametersOfEveryType() {
    METHOD.with("debt.complexity.max", 14).expect("DEBT-06").breaches("Shop.pay()");
    BACKLOG
        .with("ready.role.banned", List.of("buyer"))
        .expect("READY-01")
        .breaches("story PAY-1: role");
    assertThat(
            RuleIndex.of(RuleBase.shipped())
                .parameter(
                    "flow.events", List.of(Map.of("event", "daily", "for", List.of("a", "b"))))
                .rows()
                .get(0)
                .list("for"))
        .containsExactly("a", "b");
  }

  @Test
  void shouldReadRecordsAsTheirFilesHaveThem() {
    BACKLOG.expect("READY-01").passes(1);
    BACKLOG
        .but("story", "PAY-1", "benefit", "")
        .expect("READY-01")
        .breaches("story PAY-1")
        .atLine(4);
    BACKLOG.expect("READY-07").passes(1);
    BACKLOG.without("story", "PAY-1").expect("READY-01").misses("nothing is chosen");
  }

  @Test
  void shouldNotApplyWhenNothingIsThereToCheck() {
    ANY.expect("DEBT-06").doesNotApply();
    BACKLOG.without("story").expect("READY-09").doesNotApply();
  }

  @Test
  void shouldMissEvidenceThatWasNotFound() {
    METHOD.notFound(EvidenceKind.COVERAGE).expect("DEBT-06").misses("no coverage in this test");
  }

  @Test
  void shouldBeInErrorWhenEvidenceCannotBeBelieved() {
    METHOD
        .given(fact("unreadable-evidence", "kind", "coverage", "reason", "is cut short"))
        .expect("DEBT-06")
        .isInError("is cut short");
  }

  @Test
  void shouldGoByTheInstant() {
    BACKLOG.at("2026-03-16T12:00:00Z").expect("READY-01").misses("no sprint is recorded");
  }

  @Test
  void shouldSuggestANameWhenOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.expect("DEBT-6"))
        .withMessage("no rule is called 'DEBT-6' (did you mean 'DEBT-06'?)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.with("debt.complexity.mx", 1))
        .withMessageContaining("did you mean 'debt.complexity.max'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.without("method-complexity", "play()"))
        .withMessageContaining("no method-complexity 'play()' was given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact("stroy"))
        .withMessage("no fact type is called 'stroy' (did you mean 'story'?)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact("story", "sprnt", "S-1"))
        .withMessage("story has no 'sprnt' (did you mean 'sprint'?)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact("story", "status", "dome"))
        .withMessageContaining("'dome' is not possible here (did you mean 'done'?)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact("story", "id"))
        .withMessageContaining("in pairs");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFails(
      ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(AssertionError.class);
  }
}
