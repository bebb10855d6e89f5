package io.deliverygate.verdict.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people see of a verdict, wherever they do. */
class ShownVerdictTest {

  private static final Verdict.Subject SHOP = new Verdict.Subject("shop", "2.1.0", "abc");

  @Test
  void shouldBlockByTheRulesThatDoNotApplyWhereNoOtherOfTheGateCounts() {
    ShownVerdict shown = shown(gate("acme", true, rule("A-1", RuleStatus.NOT_APPLICABLE)));

    assertThat(shown.blocking()).extracting(ShownRule::id).containsExactly("A-1");
    assertThat(shown.blocking().get(0).words()).isEqualTo("Cannot be judged");
    assertThat(shown.gates().get(0).note()).startsWith("No rule of this gate applies and counts");
    assertThat(Headline.of(shown))
        .isEqualTo("shop 2.1.0 cannot be judged: no rule of gate acme applies and counts");
  }

  @Test
  void shouldNotBlockByRulesThatDoNotApplyWhereAnotherHolds() {
    ShownVerdict shown =
        shown(
            gate(
                "acme",
                true,
                rule("A-1", RuleStatus.NOT_APPLICABLE),
                rule("A-2", RuleStatus.PASSED)));

    assertThat(shown.blocking()).isEmpty();
    assertThat(shown.gates().get(0).note()).isEmpty();
  }

  @Test
  void shouldNotBlockByRulesThatDoNotApplyWhereTheGateDoesNotCount() {
    ShownVerdict shown =
        shown(
            gate("acme", true, rule("A-1", RuleStatus.PASSED)),
            gate("later", false, rule("B-1", RuleStatus.NOT_APPLICABLE)));

    assertThat(shown.blocking()).isEmpty();
    assertThat(shown.gates().get(1).note()).isNotEmpty();
  }

  @Test
  void shouldBlockByTheRuleThatBrokeAloneWhereOthersDoNotApply() {
    ShownVerdict shown =
        shown(
            gate(
                "acme",
                true,
                rule("A-1", RuleStatus.NOT_APPLICABLE),
                rule("A-2", RuleStatus.ERROR)));

    assertThat(shown.blocking()).extracting(ShownRule::id).containsExactly("A-2");
    assertThat(shown.gates().get(0).note()).isEmpty();
  }

  @Test
  void shouldBlockByARuleInShadowWhereNoOtherOfTheGateCounts() {
    RuleVerdict broken = rule("A-1", RuleStatus.ERROR).inShadow("shadow: does not count");

    ShownVerdict shown = shown(gate("acme", true, broken));

    assertThat(shown.blocking()).extracting(ShownRule::id).containsExactly("A-1");
    assertThat(shown.gates().get(0).note()).isNotEmpty();
  }

  @Test
  void shouldShowErrorsBeforeWhatBlocksOverAllGates() {
    ShownVerdict shown =
        shown(
            gate("one", true, breached("A-1", 1), breached("A-0", 1)),
            gate("two", true, rule("B-1", RuleStatus.ERROR)));

    assertThat(shown.blocking()).extracting(ShownRule::id).containsExactly("B-1", "A-0", "A-1");
    assertThat(shown.blocking(2)).extracting(ShownRule::id).containsExactly("B-1", "A-0");
    assertThat(shown.afterBlocking(2)).isEqualTo("… and 1 more rule");
    assertThat(shown.afterBlocking(3)).isEmpty();
  }

  @Test
  void shouldPutEveryRuleThatDoesNotHoldIntoOneSection() {
    ShownVerdict shown =
        shown(
            gate(
                "one",
                true,
                breached("A-1", 1),
                rule("A-2", RuleStatus.WAIVED),
                rule("A-3", RuleStatus.PASSED),
                breached("A-4", 1).inShadow("")),
            gate("two", false, breached("B-1", 1)));

    assertThat(ids(VerdictSection.BLOCKS.of(shown))).containsExactly("A-1");
    assertThat(ids(VerdictSection.WARNINGS.of(shown))).isEmpty();
    assertThat(ids(VerdictSection.NOT_COUNTED.of(shown))).containsExactly("A-4", "B-1");
    assertThat(ids(VerdictSection.WAIVED.of(shown))).containsExactly("A-2");
    assertThat(ids(VerdictSection.NOT_COUNTED.of(shown.gates().get(1)))).containsExactly("B-1");
  }

  @Test
  void shouldShowTheFirstBreachesAndSayHowManyMore() {
    ShownRule rule = shown(gate("one", true, breached("A-1", 15))).blocking().get(0);

    assertThat(rule.breaches()).hasSize(10);
    assertThat(rule.hiddenWords()).isEqualTo("and 5 more");
    assertThat(rule.first()).hasSize(3);
    assertThat(rule.afterFirst()).isEqualTo("… and 12 more breaches");
    assertThat(rule.unfolded()).isFalse();
    FullList all = new FullList("the page", 15, "the file");
    assertThat(all.of(rule)).isEqualTo("the page");
    assertThat(new FullList("the page", 14, "the file").of(rule)).isEqualTo("the file");
  }

  @Test
  void shouldSayNothingOfMoreWhereAllIsShown() {
    ShownRule rule = shown(gate("one", true, breached("A-1", 3))).blocking().get(0);

    assertThat(rule.hiddenWords()).isEmpty();
    assertThat(rule.afterFirst()).isEmpty();
    assertThat(rule.unfolded()).isTrue();
  }

  @Test
  void shouldShowFiftyReasonsAndSayHowManyMore() {
    assertThat(incomplete(50).incompleteBecause()).hasSize(50).endsWith("module 50");
    assertThat(incomplete(53).incompleteBecause()).hasSize(51).endsWith("module 50", "and 3 more");
  }

  @Test
  void shouldOfferTheGatesThatCountFirst() {
    ShownVerdict shown =
        shown(
            gate("ready", false, breached("A-1", 1)),
            gate("done", true, breached("B-1", 1)),
            gate("flow", false, breached("C-1", 1)));

    assertThat(shown.gates()).extracting(ShownGate::id).containsExactly("ready", "done", "flow");
    assertThat(shown.enforcedFirst())
        .extracting(ShownGate::id)
        .containsExactly("done", "ready", "flow");
  }

  @Test
  void shouldKeepThePathOfAPlaceAsItIsAndShowItOnce() {
    ShownBreach named = breach("wrong at my  dir/A.java:5", "my  dir/A.java", 5);
    ShownBreach other = breach("wrong at A.java:54", "A.java", 5);

    assertThat(named.file()).isEqualTo("my  dir/A.java");
    assertThat(named.place()).isEqualTo("my dir/A.java:5");
    assertThat(named.placeBeside()).isEmpty();
    assertThat(other.placeBeside()).isEqualTo("A.java:5");
  }

  private static ShownBreach breach(String message, String file, int line) {
    return ShownBreach.of(
        new Breach(
            "f", "s", message, "", "", "", new Breach.Location(file, line), "fix it", "", ""));
  }

  private static ShownVerdict incomplete(int reasons) {
    return ShownVerdict.of(
        verdict(
            List.of(gate("one", true, rule("A-1", RuleStatus.PASSED))),
            IntStream.rangeClosed(1, reasons).mapToObj(i -> "module " + i).toList()),
        10);
  }

  private static ShownVerdict shown(GateVerdict... gates) {
    return ShownVerdict.of(verdict(List.of(gates), List.of()), 10);
  }

  private static Verdict verdict(List<GateVerdict> gates, List<String> incompleteBecause) {
    return Verdict.of(SHOP, Instant.EPOCH, Verdict.PolicyRef.NONE, "", gates, incompleteBecause);
  }

  private static GateVerdict gate(String id, boolean enforced, RuleVerdict... rules) {
    return new GateVerdict(id, GateStatus.ofGate(List.of(rules)), enforced, List.of(rules));
  }

  private static RuleVerdict rule(String id, RuleStatus status) {
    return new RuleVerdict(id, "Title", status, Severity.BLOCK, 1, "", false, List.of());
  }

  private static RuleVerdict breached(String id, int breaches) {
    return rule(id, RuleStatus.BREACHED)
        .with(
            RuleStatus.BREACHED,
            IntStream.range(0, breaches)
                .mapToObj(
                    i ->
                        new Breach(
                            "f" + i,
                            "subject " + i,
                            "wrong",
                            "",
                            "",
                            "",
                            Breach.Location.NONE,
                            "fix it",
                            "",
                            ""))
                .toList());
  }

  private static List<String> ids(List<ShownRule> rules) {
    return rules.stream().map(ShownRule::id).toList();
  }

  @Test
  void shouldCallEffectsByOneWordEverywhere() {
    assertThat(RuleEffect.values())
        .extracting(effect -> Phrases.verb(effect, 1))
        .containsExactly(
            "cannot be judged",
            "blocks",
            "warns",
            "not counted",
            "passes",
            "waived",
            "does not apply");
  }
}
