package io.deliverygate.rules;

import static io.deliverygate.rules.WaiverCase.findings;
import static io.deliverygate.rules.WaiverCase.policy;
import static io.deliverygate.rules.WaiverCase.rule;
import static io.deliverygate.rules.WaiverCase.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.Source.Origin;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server attests counts as if it were signed. */
class AttestedRecordsTest {

  private static final String PATH = "attested://records.yaml";

  private static Source source(String path, Origin origin) {
    return new Source(path, origin, "", "", Facts.NOW);
  }

  private static Facts with(Facts facts, Declared record, Origin origin) {
    return facts.with(FactOf.but(record, "source", PATH)).with(source(PATH, origin));
  }

  @Nested
  class OfWaivers {

    private final Policy demanding = policy("waivers.signed", "true");

    private RuleVerdict judged(Origin origin, Object... changes) {
      Declared waiver = waiver(findings(1), changes);
      return rule("DEBT-02", with(findings(1), waiver, origin), demanding, Facts.NOW);
    }

    @Test
    void shouldCountWithoutASignatureWhereOneIsDemanded() {
      assertThat(judged(Origin.ATTESTED).status()).isEqualTo(RuleStatus.WAIVED);
    }

    @Test
    void shouldNotLookAtASignature() {
      assertThat(judged(Origin.ATTESTED, "signature", "AAAA").status())
          .isEqualTo(RuleStatus.WAIVED);
    }

    @Test
    void shouldNotCountWhenItsSourceIsNotAttested() {
      RuleVerdict rule = judged(Origin.COMMITTED_RECORD);

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains("it is not signed, and the policy demands it");
    }

    @Test
    void shouldNotCountWhenOnlyAnotherSourceIsAttested() {
      Facts facts =
          findings(1)
              .with(waiver(findings(1)))
              .with(source("attested://waivers.yaml", Origin.ATTESTED));

      assertThat(rule("DEBT-02", facts, demanding, Facts.NOW).status())
          .isEqualTo(RuleStatus.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
      "approver, Bob, requester and approver are one person",
      "approver, Eve, does not have the role architect",
      "expires, 2026-03-01T12:00:00Z, it ended 2026-03-01T12:00:00Z",
      "expires, 2027-03-01T12:00:00Z, more than 180 days from now",
      "fact, 0123456789ab, other facts than it covers",
    })
    void shouldStillFulfilWhatThePolicyAsks(String word, String value, String problem) {
      RuleVerdict rule = judged(Origin.ATTESTED, word, value);

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains(problem);
    }
  }

  /** LIVE-09. */
  @Nested
  class OfApprovals {

    private RuleVerdict live09(Origin origin, Object... changes) {
      Approval approval = Facts.goodFor("go-live").snapshot().all(Approval.class).get(0);
      Facts facts = Facts.goodFor("go-live").without(Approval.class);
      Map<String, List<String>> said = new TreeMap<>(Authority.SHIPPED.said());
      said.put("approvals.signed", List.of("true"));
      said.put("roles." + approval.role(), List.of(approval.by()));
      return with(facts, (Declared) FactOf.but(approval, changes), origin)
          .rule("LIVE-09", Policies.only("go-live", GateMode.ENFORCED).with(new Authority(said)));
    }

    @Test
    void shouldCountWithoutASignatureWhereOneIsDemanded() {
      assertThat(live09(Origin.ATTESTED).status()).isEqualTo(RuleStatus.PASSED);
      assertThat(live09(Origin.COMMITTED_RECORD).status()).isEqualTo(RuleStatus.BREACHED);
    }

    @Test
    void shouldNotCountByWhoDoesNotHoldTheRole() {
      RuleVerdict rule = live09(Origin.ATTESTED, "by", "Mallory");

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains("Mallory does not have the role");
    }

    @Test
    void shouldNotCountForAnotherCommit() {
      assertThat(live09(Origin.ATTESTED, "revision", "deadbee").status())
          .isEqualTo(RuleStatus.BREACHED);
    }

    @Test
    void shouldNotCountBeforeItWasGiven() {
      assertThat(live09(Origin.ATTESTED, "at", "2026-03-01T12:00:01Z").status())
          .isEqualTo(RuleStatus.BREACHED);
    }
  }
}
