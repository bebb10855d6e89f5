package io.deliverygate.cli;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static io.deliverygate.verdict.RuleStatus.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that asks less of itself than what it is based on did, in a real repository. */
class LooseningTest {

  private static final String POLICY = "delivery-gate.yaml";
  private static final String BACKLOG = "delivery/backlog.yaml";
  private static final String STRICT =
      """
      gates: {done: enforced, debt: enforced}
      parameters:
        done.tests.min: 3
      roles:
        architect: [Cid]
      """;

  private static final String OWN_RULE =
      """
      package own;

      import io.deliverygate.fact.Finding;
      import static io.deliverygate.rules.Reporting.breach;

      rule "Findings have a tool"
          @id("OWN-01")
          @title("Findings have a tool")
          @severity("BLOCK")
          @requires("findings")
          @subject("each finding")
          @source("Q")
          @remedy("name the tool")
      when
          $finding : Finding(tool == "")
      then
          breach(drools, "finding", "it has no tool").at($finding);
      end

      query "OWN-01 subjects"
          Finding()
      end
      """;

  @TempDir private Path scratch;

  private Shop shop;
  private ShopRepository git;

  @BeforeEach
  void leaveTheMainBranch() throws Exception {
    shop = Shop.in(scratch);
    git = ShopRepository.of(shop, shop.folder());
    shop.with(POLICY, STRICT);
    shop.with(BACKLOG, "epics:\n  - {id: E-1, title: Pay}\n  - {id: E-2, title: Refund}\n");
    git.commit("the shop");
    git.git("checkout", "-q", "-b", "feature");
    shop.with("readme.md", "a change\n");
    git.commit("a change");
  }

  private RuleVerdict rule(String id) {
    shop.check();
    return shop.rule(id);
  }

  private Breach only(String id) {
    RuleVerdict rule = rule(id);
    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).hasSize(1);
    return rule.breaches().get(0);
  }

  private boolean asked() {
    shop.check();
    return shop.verdict().gates().stream().map(GateVerdict::id).anyMatch("integrity"::equals);
  }

  /** The revision that is judged stays, since records alone do not move it. */
  @Test
  void shouldBlockADeletedRecordWhereTheChangeTouchesRecordsOnly() throws Exception {
    git.git("checkout", "-q", "-b", "records", "main");
    shop.without(BACKLOG);
    git.commit("without backlog");

    assertThat(rule("INTEG-03").breaches()).isNotEmpty();
    assertThat(shop.rule("INTEG-03").status()).isEqualTo(BREACHED);
  }

  @Nested
  class OfThePolicy {

    @Test
    void shouldPassWhereNothingWasLoosened() throws Exception {
      shop.with(POLICY, STRICT.replace("tests.min: 3", "tests.min: 4"));

      assertThat(rule("INTEG-01").status()).isEqualTo(PASSED);
      assertThat(shop.rule("INTEG-01").reason())
          .startsWith("compared with ")
          .endsWith(": it is the last commit in common with 'main'");
    }

    @Test
    void shouldBlockALooserLimit() throws Exception {
      shop.with(POLICY, STRICT.replace("tests.min: 3", "tests.min: 2") + "# fewer\n");
      git.commit("fewer tests");

      assertThat(shop.check()).isEqualTo(1);

      Breach breach = only("INTEG-01");
      assertThat(breach.subject()).isEqualTo("done.tests.min");
      assertThat(breach.message()).isEqualTo("it was 3 tests, and is 2 tests");
      assertThat(breach.location()).isEqualTo(new Breach.Location(POLICY, 3));
    }

    @Test
    void shouldBlockWhenThePolicyIsDeleted() throws Exception {
      shop.without(POLICY);

      assertThat(rule("INTEG-01").breaches())
          .extracting(Breach::subject)
          .contains("done.tests.min");
    }

    @Test
    void shouldBlockWhenAGateIsSwitchedOff() throws Exception {
      shop.with(POLICY, STRICT.replace(", debt: enforced", ""));

      assertThat(only("INTEG-01").message()).isEqualTo("it was 'enforced', and is 'off'");
    }

    @Test
    void shouldBlockWhenThisVeryGateIsSwitchedOff() throws Exception {
      shop.with(POLICY, STRICT.replace("debt: enforced", "debt: enforced, integrity: off"));

      assertThat(only("INTEG-01").subject()).isEqualTo("gate integrity");
    }

    @Test
    void shouldBlockWhenAnotherFileTakesItsPlace() throws Exception {
      shop.with("other.yaml", "gates: {done: enforced}\n");

      shop.check("--policy", shop.file("other.yaml").toString());

      assertThat(shop.rule("INTEG-01").breaches())
          .extracting(Breach::subject)
          .contains("done.tests.min", "gate debt");
    }

    @Test
    void shouldBlockWhenSomebodyTakesARole() throws Exception {
      shop.with(POLICY, STRICT.replace("[Cid]", "[Cid, Bob]"));

      assertThat(only("INTEG-01").message()).isEqualTo("it was 'Cid', and is 'Cid, Bob'");
    }

    @Test
    void shouldTakeTheApprovalOfWhoHeldTheRoleBefore() throws Exception {
      shop.with(POLICY, STRICT.replace("tests.min: 3", "tests.min: 2"));
      String fact = only("INTEG-01").fact();

      waive("INTEG-01", "done.tests.min", fact, "Cid");

      assertThat(rule("INTEG-01").status()).isEqualTo(WAIVED);
    }

    @Test
    void shouldNotTakeTheApprovalOfWhoMadeHimselfHolder() throws Exception {
      String mine = STRICT.replace("[Cid]", "[Bob]");
      shop.with(POLICY, mine);
      String fact = only("INTEG-01").fact();

      waive("INTEG-01", "roles.architect", fact, "Bob");

      assertThat(rule("INTEG-01").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldNotTakeAnApprovalOfLess() throws Exception {
      shop.with(POLICY, STRICT.replace("tests.min: 3", "tests.min: 2"));
      String fact = only("INTEG-01").fact();
      waive("INTEG-01", "done.tests.min", fact, "Cid");

      shop.with(POLICY, STRICT.replace("tests.min: 3", "tests.min: 1"));

      assertThat(rule("INTEG-01").status()).isEqualTo(BREACHED);
    }

    private void waive(String rule, String subject, String fact, String approver) throws Exception {
      shop.with(
          "delivery/waivers.yaml",
          """
          waivers:
            - id: W-1
              rule: %s
              subject: %s
              reason: agreed
              requester: Dan
              approver: %s
              expires: %s
              fact: "%s"
          """
              .formatted(rule, subject, approver, Instant.now().plus(Duration.ofDays(7)), fact));
    }
  }

  @Nested
  class OfRecordsAndRules {

    @Test
    void shouldBlockWhenARecordIsDeleted() throws Exception {
      shop.with(BACKLOG, "epics:\n  - {id: E-1, title: Pay}\n");

      Breach breach = only("INTEG-03");
      assertThat(breach.subject()).isEqualTo("epics E-2");
      assertThat(breach.message()).isEqualTo("it was there, and is gone");
    }

    @Test
    void shouldBlockWhenAllRecordsAreDeleted() throws Exception {
      shop.without("delivery");

      assertThat(rule("INTEG-03").breaches())
          .extracting(Breach::subject)
          .containsExactly("epics E-1", "epics E-2");
    }

    @Test
    void shouldPassWhenARecordMovesToAnotherFile() throws Exception {
      shop.with(BACKLOG, "epics:\n  - {id: E-1, title: Pay}\n");
      shop.with("delivery/more.yaml", "epics:\n  - {id: E-2, title: Give money back}\n");

      assertThat(rule("INTEG-03").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldBlockWhenTheRuleOfTheProjectIsDeletedOrChanged() throws Exception {
      String rule = "delivery/rules/debt/own.drl";
      git.git("checkout", "-q", "main");
      shop.with(rule, OWN_RULE);
      git.commit("a rule of our own");
      git.git("checkout", "-q", "feature");
      git.git("merge", "-q", "--no-edit", "main");

      assertThat(rule("INTEG-03").status()).isEqualTo(PASSED);
      shop.with(rule, OWN_RULE + "// weaker");
      assertThat(only("INTEG-03").message())
          .matches("it was another text, and is changed \\(sha-256 [0-9a-f]{16}\\)");
      shop.without("delivery/rules");
      assertThat(only("INTEG-03").subject()).isEqualTo("rules " + rule);
    }

    @Test
    void shouldBlockWhenTheTierOfTheProductIsLowered() throws Exception {
      git.git("checkout", "-q", "main");
      shop.with("delivery/product.yaml", "product: {name: Shop, tier: critical}\n");
      git.commit("a tier");
      git.git("checkout", "-q", "feature");
      git.git("merge", "-q", "--no-edit", "main");
      shop.with("delivery/product.yaml", "product: {name: Shop, tier: standard}\n");

      Breach breach = only("INTEG-03");
      assertThat(breach.subject()).isEqualTo("tier of the product");
      assertThat(breach.message()).isEqualTo("it was 'critical', and is 'standard'");
    }

    @Test
    void shouldBlockWhenTheZoneLetsDaysEndLater() throws Exception {
      git.git("checkout", "-q", "main");
      shop.with("delivery/product.yaml", "product: {name: Shop, zone: Europe/Berlin}\n");
      git.commit("a zone");
      git.git("checkout", "-q", "feature");
      git.git("merge", "-q", "--no-edit", "main");
      shop.with("delivery/product.yaml", "product: {name: Shop, zone: America/Lima}\n");

      assertThat(only("INTEG-03").message())
          .isEqualTo("it was 'Europe/Berlin', and is 'America/Lima'");
      shop.with("delivery/product.yaml", "product: {name: Shop, zone: Asia/Tokyo}\n");
      assertThat(rule("INTEG-03").status()).isEqualTo(PASSED);
    }
  }

  @Nested
  class OfTheBaseline {

    private static final String FILE = "delivery/baseline/debt/core.yaml";

    @BeforeEach
    void recordABaselineOnTheMainBranch() throws Exception {
      git.git("checkout", "-q", "main");
      shop.with(FILE, baseline("10", ""));
      git.commit("a baseline");
      git.git("checkout", "-q", "feature");
      git.git("merge", "-q", "--no-edit", "main");
    }

    private static String baseline(String minutes, String entries) {
      return """
          schema: delivery-gate/baseline/v1
          gate: debt
          module: core
          effort-minutes: %s
          accepted:
          %s"""
          .formatted(minutes, entries);
    }

    @Test
    void shouldPassWhereItIsAsItWas() {
      assertThat(rule("INTEG-02").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldBlockWhenItIsDeleted() throws Exception {
      shop.without("delivery/baseline");

      assertThat(only("INTEG-02").subject()).isEqualTo("the baseline");
    }

    @Test
    void shouldBlockWhenMoreEffortIsAccepted() throws Exception {
      shop.with(FILE, baseline("11", ""));

      assertThat(only("INTEG-02").message()).isEqualTo("it was 10 minutes, and is 11 minutes");
    }

    @Test
    void shouldTellTheTrendOfTheDebt() throws Exception {
      shop.with(FILE, baseline("9.50", ""));
      git.commit("a baseline of less");

      assertThat(rule("DEBT-04").reason())
          .containsPattern("; recorded were 10 on 20[-0-9]{8}, 9\\.5 on 20[-0-9]{8}$");
    }

    @Test
    void shouldPassWhenLessEffortIsAccepted() throws Exception {
      shop.with(FILE, baseline("9", ""));

      assertThat(rule("INTEG-02").status()).isEqualTo(PASSED);
    }
  }

  @Nested
  class WithoutABase {

    @Test
    void shouldNotBeAskedOnTheMainBranchBeforeItsFirstRelease() throws Exception {
      git.git("checkout", "-q", "main");

      assertThat(asked()).isFalse();
    }

    @Test
    void shouldCompareWithTheLastReleaseOnTheMainBranch() throws Exception {
      git.git("checkout", "-q", "main");
      git.git("tag", "v1");
      shop.with(POLICY, STRICT.replace("tests.min: 3", "tests.min: 2") + "# fewer\n");
      git.commit("fewer tests");

      assertThat(only("INTEG-01").subject()).isEqualTo("done.tests.min");
    }

    @Test
    void shouldNotBeAskedOutsideOfARepository() throws Exception {
      Path plain = Files.createDirectory(scratch.resolve("plain"));
      Shop alone = Shop.in(plain);

      assertThat(alone.check()).isZero();
      assertThat(alone.verdict().gates()).extracting(GateVerdict::id).doesNotContain("integrity");
    }

    @Test
    void shouldBlockWhenABaseIsExpectedAndTheCloneHasNone() throws Exception {
      shop.with(
          POLICY,
          STRICT + "evidence: {expected: [tests, coverage, findings, duplication, base]}\n");
      git.commit("expects a base");
      git.git("checkout", "-q", "main");
      Path clone = scratch.resolve("clone");
      ShopRepository.git(
          scratch,
          "clone",
          "-q",
          "--depth=1",
          "--single-branch",
          "-b",
          "feature",
          shop.folder().toUri().toString(),
          clone.toString());
      int exit =
          DeliveryGate.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(new StringWriter()),
              "check",
              clone.toString());

      assertThat(exit).isEqualTo(1);
      assertThat(clone.resolve("target/delivery-gate/verdict.json"))
          .content()
          .contains("the clone has no main branch; fetch it: git fetch origin");
    }
  }
}
