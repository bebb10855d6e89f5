package io.deliverygate.rules;

import static io.deliverygate.rules.WaiverCase.findings;
import static io.deliverygate.rules.WaiverCase.policy;
import static io.deliverygate.rules.WaiverCase.rule;
import static io.deliverygate.rules.WaiverCase.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.Signable;
import io.deliverygate.fact.Waiver;
import io.deliverygate.io.Ed25519;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures of waivers and approvals. */
class SignedRecordsTest {

  private static final KeyPair CID = pair();
  private static final KeyPair EVE = pair();

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static String signature(Signable record, KeyPair pair) {
    return Ed25519.sign(pair.getPrivate(), record.signedText("shop"));
  }

  @Nested
  class OfWaivers {

    private final Policy demanding =
        policy("waivers.signed", "true", "keys.Cid Example", text(CID), "keys.Eve", text(EVE));

    private RuleVerdict judged(Waiver waiver) {
      return rule("DEBT-02", findings(1).with(waiver), demanding, Facts.NOW);
    }

    private Waiver signed(KeyPair pair) {
      Waiver waiver = waiver(findings(1));
      return (Waiver) FactOf.but(waiver, "signature", signature(waiver, pair));
    }

    @Test
    void shouldCountWhenTheApproverSigned() {
      assertThat(judged(signed(CID)).status()).isEqualTo(RuleStatus.WAIVED);
    }

    @Test
    void shouldNotCountWithoutTheSignatureThatThePolicyDemands() {
      RuleVerdict rule = judged(waiver(findings(1)));

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason())
          .contains("it is not signed, and the policy demands it", "delivery-gate sign");
    }

    @Test
    void shouldNotCountWhenSomebodyElseSigned() {
      RuleVerdict rule = judged(signed(EVE));

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains("forged or was altered");
    }

    @ParameterizedTest
    @CsvSource({
      "id, W-2",
      "reason, because",
      "requester, Dan",
      "approver, cid@example.com",
      "expires, 2026-04-01T00:00:01Z",
      "value, 2",
      "fact, 0123456789ab"
    })
    void shouldNotCountWhenAnythingWasAltered(String word, String value) {
      Waiver kept = signed(CID);
      String fact = word.equals("fact") ? kept.fact() + " " + value : value;

      RuleVerdict rule = judged((Waiver) FactOf.but(kept, word, fact));

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains("forged or was altered");
    }

    @Test
    void shouldNotCountWhenForgedThoughNobodyDemandsASignature() {
      Policy lax = policy("keys.Cid Example", text(CID));
      Facts facts = findings(1).with(signed(EVE));

      assertThat(rule("DEBT-02", facts, lax, Facts.NOW).status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule("DEBT-02", findings(1).with(signed(CID)), lax, Facts.NOW).status())
          .isEqualTo(RuleStatus.WAIVED);
    }

    @Test
    void shouldTakeEachOfAPersonsKeys() {
      Map<String, List<String>> said = new TreeMap<>(demanding.authority().said());
      said.put("keys.Cid Example", List.of(text(EVE), text(CID)));
      Policy both = demanding.with(new Authority(said));

      assertThat(rule("DEBT-02", findings(1).with(signed(CID)), both, Facts.NOW).status())
          .isEqualTo(RuleStatus.WAIVED);
    }

    @Test
    void shouldGoByThePlaceNeitherOfTheRecordNorOfTheFile() {
      Waiver moved = (Waiver) FactOf.but(signed(CID), "line", 77, "source", "delivery/x.yaml");

      assertThat(judged(moved).status()).isEqualTo(RuleStatus.WAIVED);
    }
  }

  /** LIVE-09. */
  @Nested
  class OfApprovals {

    private RuleVerdict live09(Facts facts, String... more) {
      Map<String, List<String>> said = new TreeMap<>(Authority.SHIPPED.said());
      for (int i = 0; i < more.length; i += 2) {
        said.put(more[i], List.of(more[i + 1]));
      }
      return facts.rule(
          "LIVE-09", Policies.only("go-live", GateMode.ENFORCED).with(new Authority(said)));
    }

    private Facts signed(KeyPair pair) {
      Approval approval = approval();
      return Facts.goodFor("go-live")
          .but(Approval.class, "Ann", "signature", signature(approval, pair));
    }

    private static Approval approval() {
      return Facts.goodFor("go-live").snapshot().all(Approval.class).get(0);
    }

    @Test
    void shouldPassLive09WhenTheApprovalIsSigned() {
      assertThat(live09(signed(CID), "approvals.signed", "true", "keys.Ann", text(CID)).status())
          .isEqualTo(RuleStatus.PASSED);
    }

    @Test
    void shouldBlockLive09AndSayWhyWhenTheApprovalIsNotSigned() {
      RuleVerdict rule =
          live09(Facts.goodFor("go-live"), "approvals.signed", "true", "keys.Ann", text(CID));

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason())
          .isEqualTo(
              "the approval of chief-product-owner by Ann does not count: it is not signed, and the"
                  + " policy demands it (have Ann sign it: delivery-gate sign)");
    }

    @Test
    void shouldBlockLive09WhenTheSignatureIsForged() {
      RuleVerdict rule = live09(signed(EVE), "keys.Ann", text(CID));

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains("forged or was altered");
    }

    @Test
    void shouldBlockLive09WhenThePolicyGivesTheRoleToSomebodyElse() {
      RuleVerdict rule = live09(Facts.goodFor("go-live"), "roles.chief-product-owner", "Zoe");

      assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
      assertThat(rule.reason()).contains("by the policy Ann does not have the role");
      assertThat(live09(Facts.goodFor("go-live"), "roles.chief-product-owner", "Ann").status())
          .isEqualTo(RuleStatus.PASSED);
    }

    @Test
    void shouldNotTellInLive09OfApprovalsThatNobodyAsksFor() {
      List<String> reasons = new ArrayList<>();
      for (String word : List.of("role", "version")) {
        Facts facts = Facts.goodFor("go-live");
        facts.with(FactOf.but(approval(), word, "other", "by", "Bob"));
        reasons.add(
            live09(facts, "roles.other", "Zoe", "roles.chief-product-owner", "Ann").reason());
      }

      assertThat(reasons).containsOnly("");
    }
  }
}
