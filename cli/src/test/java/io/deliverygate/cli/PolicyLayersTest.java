package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLayersTest {

  @TempDir private Path scratch;
  private Shop shop;
  private Path acme;

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
    acme = scratch.resolve("acme.yaml");
  }

  @Test
  void shouldApplyThePolicyOfTheOrganisation() throws Exception {
    organisation("parameters: {done.tests.min: 1000}\n");

    assertThat(shop.check("--org-policy", acme.toString())).isEqualTo(1);
    assertThat(shop.rule("DONE-03").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(shop.verdict().complete()).isTrue();
  }

  @Test
  void shouldNameBothPlacesWhenTheProjectLoosensWhatTheOrganisationLocks() throws Exception {
    organisation("name: acme\nversion: 7\nlocked: {parameters: [done.coverage.line.min]}\n");
    shop.with("delivery-gate.yaml", "parameters:\n  done.coverage.line.min: 79\n");

    assertThat(shop.check("--org-policy", acme.toString())).isEqualTo(2);
    assertThat(shop.err().lines())
        .containsExactly(
            "delivery-gate: delivery-gate.yaml:2: done.coverage.line.min cannot be 79 %:"
                + " organisation policy acme 7 ("
                + acme
                + ":3) locks it at 80 % (higher is stricter: write 80 % or more)");
    assertThat(shop.verdictFile()).doesNotExist();
  }

  @Test
  void shouldHoldFoldersToWhatTheOrganisationSaysWithoutALock() throws Exception {
    organisation("name: acme\nparameters:\n  done.coverage.line.min: 60\n");
    Path team = Files.writeString(scratch.resolve("team.yaml"), "parameters: {done.tests.min: 2}");
    Path loose =
        Files.writeString(
            scratch.resolve("loose.yaml"), "\nparameters: {done.coverage.line.min: 59}");

    assertThat(shop.check("--org-policy", acme.toString(), "--org-policy", team.toString()))
        .isZero();
    assertThat(
            shop.check(
                "--org-policy",
                acme.toString(),
                "--org-policy",
                team.toString(),
                "--org-policy",
                loose.toString()))
        .isEqualTo(2);
    assertThat(shop.err().lines())
        .containsExactly(
            "delivery-gate: loose.yaml:2: done.coverage.line.min cannot be 59 %: a folder policy may"
                + " only tighten it, and by the organisation policy acme ("
                + acme
                + ":3) it is 60 % (higher is stricter: write 60 % or more)");
    assertThat(shop.verdictFile()).doesNotExist();
  }

  @Test
  void shouldHoldTheProjectToWhatAFolderLocks() throws Exception {
    organisation("name: acme\n");
    Path team =
        Files.writeString(
            scratch.resolve("team.yaml"), "parameters: {done.tests.min: 2}\nlocked: all\n");
    shop.with("delivery-gate.yaml", "parameters: {done.tests.min: 1}\n");

    assertThat(shop.check("--org-policy", acme.toString(), "--org-policy", team.toString()))
        .isEqualTo(2);
    assertThat(shop.err()).contains("folder policy (team.yaml:2) locks it at 2 tests");
  }

  @Test
  void shouldBeCompleteWhenAValueSetByHandIsStricter() {
    assertThat(shop.check("--set", "debt.duplication.percent.max=4.5")).isZero();
    assertThat(shop.verdict().complete()).isTrue();
  }

  @Test
  void shouldBeIncompleteWhenAValueSetByHandIsNotStricter() {
    assertThat(shop.check("--set", "debt.duplication.percent.max=50")).isZero();

    assertThat(shop.verdict().incompleteBecause())
        .containsExactly(
            "debt.duplication.percent.max was set to 50 % on the command line; by the shipped"
                + " defaults it is 5 %, and lower is stricter");
  }

  @Test
  void shouldTakeTheLimitsOfTheTierThatTheRecordsName() throws Exception {
    Files.writeString(
        scratch.resolve("limits.csv"), "tier,done.tests.min\ncritical,1000\nstandard,1\n");
    organisation("table: limits.csv\n");

    shop.with("delivery/product.yaml", "product:\n  name: Shop\n  tier: critical\n");
    shop.check("--org-policy", acme.toString());
    assertThat(shop.rule("DONE-03").status()).isEqualTo(RuleStatus.BREACHED);

    shop.with("delivery/product.yaml", "product:\n  name: Shop\n  tier: standard\n");
    shop.check("--org-policy", acme.toString());
    assertThat(shop.rule("DONE-03").status()).isEqualTo(RuleStatus.PASSED);

    shop.with("delivery/product.yaml", "product:\n  name: Shop\n  tier: gold\n");
    assertThat(shop.check("--org-policy", acme.toString())).isEqualTo(2);
    assertThat(shop.err())
        .contains("product.yaml:2: the table in ")
        .contains("limits.csv:1 knows no tier 'gold', only critical, standard");
    assertThat(shop.verdictFile()).doesNotExist();
  }

  @Test
  void shouldStartARuleOnItsDay() throws Exception {
    shop.with(
        "delivery-gate.yaml",
        "parameters: {done.tests.min: 1000}\nrules: {DONE-03: {effective-from: 2030-01-01}}\n");

    assertThat(shop.check()).isZero();
    assertThat(shop.out()).contains("DONE-03 does not pass - shadow: counts from 2030-01-01");
    assertThat(shop.check("--at", "2030-01-01T00:00:00Z")).isEqualTo(1);
    assertThat(shop.rule("DONE-03").shadow()).isFalse();
  }

  @Test
  void shouldShowAGateInShadow() throws Exception {
    shop.with(
        "delivery-gate.yaml",
        "parameters: {done.tests.min: 1000}\ngates: {done: shadow, debt: enforced}\n");

    assertThat(shop.check()).isZero();
    assertThat(shop.out()).contains("done is FAILED in shadow");
    assertThat(shop.verdict().gates().get(0).status()).isEqualTo(GateStatus.FAILED);
    assertThat(shop.verdict().gates().get(0).enforced()).isFalse();
  }

  @Test
  void shouldExplainWhichLayerSetAParameter() throws Exception {
    organisation("name: acme\nparameters:\n  done.tests.min: 1000\n");
    shop.check("--org-policy", acme.toString());
    StringWriter out = new StringWriter();

    DeliveryGate.run(
        new PrintWriter(out),
        new PrintWriter(out),
        "explain",
        "DONE-03",
        shop.folder().toString(),
        "--org-policy",
        acme.toString());

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains(
            "done.tests.min = 1000 tests, set by the organisation policy acme (" + acme + ":3)")
        .contains("done.skipped.percent.max = 5 %, the default");
  }

  private void organisation(String yaml) throws Exception {
    Files.writeString(acme, yaml);
  }
}
