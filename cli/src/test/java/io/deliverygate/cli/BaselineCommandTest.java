package io.deliverygate.cli;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.RuleVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {

  private static final String FILE = "delivery/baseline/debt/shop.yaml";

  @TempDir private Path folder;
  private DebtProject project;

  @BeforeEach
  void recordTheFirstBaseline() throws Exception {
    project = new DebtProject(folder).is("accepted");
    assertThat(project.baseline()).as(project.err()).isZero();
  }

  @Test
  void shouldWriteWhatIsThereWhenThereIsNoBaselineYet() {
    assertThat(project.out())
        .containsExactly(
            "written  " + FILE, "first baseline: 2 findings and duplicates are accepted");
    assertThat(project.file(FILE))
        .content()
        .contains("module: \"shop\"\neffort-minutes: 18.8\naccepted:\n- {flaw:")
        .contains(
            "rule: \"UnusedPrivateField\", files: [\"src/main/java/com/acme/shop/Bill.java\"]")
        .contains("tool: \"CPD\", rule: \"duplicate\"")
        .doesNotContain("recorded:");
  }

  @Test
  void shouldPassAndSayTheTrendWhenNothingChanged() throws Exception {
    assertThat(project.check()).as(project.err() + project.out()).isZero();
    assertThat(project.rule("DEBT-04").reason())
        .isEqualTo("baseline 18.8 minutes, now 18.8 minutes: no change");
    assertThat(project.rule("DEBT-05").reason())
        .isEqualTo("against the baseline: 0 new, 2 outstanding, 0 fixed");
  }

  @Test
  void shouldPassWhenFilesAndClassesWereRenamed() throws Exception {
    assertThat(project.is("renamed").check()).as(project.err() + project.out()).isZero();
    assertThat(project.rule("DEBT-05").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenADuplicateWasFixedAndAnotherOfEqualSizeAdded() throws Exception {
    assertThat(project.is("swapped").check()).isEqualTo(1);

    assertThat(project.rule("DEBT-04").status()).isEqualTo(PASSED);
    RuleVerdict rule = project.rule("DEBT-05");
    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .singleElement()
        .satisfies(
            breach ->
                assertThat(breach.message())
                    .contains(
                        "the duplicate is not in the baseline", "69 tokens", "Coupon.java:4"));
    assertThat(rule.reason()).contains("1 new, 1 outstanding, 1 fixed");
    assertThat(project.rule("DEBT-11").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldDropWhatIsFixedAndNotAcceptWhatIsNewWhenItIsRecordedAgain() throws Exception {
    project.is("swapped");

    assertThat(project.baseline()).isZero();

    assertThat(project.out())
        .contains(
            "1 fixed, 1 outstanding, 1 new and not accepted: fix them, or accept them on request")
        .anyMatch(line -> line.startsWith("fixed: CPD duplicate in ") && line.contains("Desk"))
        .anyMatch(line -> line.startsWith("not accepted: CPD") && line.contains("Coupon"));
    assertThat(project.file(FILE)).content().doesNotContain("CPD");
    project.check();
    assertThat(project.rule("DEBT-05").breaches()).hasSize(1);
    project.is("accepted").check();
    assertThat(project.rule("DEBT-05").breaches())
        .as("what was fixed has come back")
        .singleElement()
        .satisfies(breach -> assertThat(breach.subject()).contains("Desk.java"));
  }

  @Test
  void shouldAcceptWhatIsNewAndListItWhenThatIsAskedFor() throws Exception {
    project.is("swapped");

    assertThat(project.baseline("--accept-new")).isZero();

    assertThat(project.out()).anyMatch(line -> line.startsWith("accepted: CPD"));
    assertThat(project.check()).isZero();
  }

  @Test
  void shouldNotLetTheEffortGrowWhenItIsRecordedAgain() throws Exception {
    String text = Files.readString(project.file(FILE));
    Files.writeString(project.file(FILE), text.replace("18.8", "1.5"));

    assertThat(project.baseline()).isZero();

    assertThat(project.out()).contains("kept     " + FILE);
    assertThat(project.file(FILE)).content().contains("effort-minutes: 1.5\n");
    project.check();
    assertThat(project.rule("DEBT-04").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldWriteTheSameBytesWhenItIsRecordedTwice() throws Exception {
    byte[] before = Files.readAllBytes(project.file(FILE));

    project.baseline();
    assertThat(project.out()).contains("kept     " + FILE);
    Files.delete(project.file(FILE));
    project.baseline();

    assertThat(project.file(FILE)).hasBinaryContent(before);
  }

  @Test
  void shouldDeleteTheBaselineOfAModuleThatIsGone() throws Exception {
    Path other = project.file("delivery/baseline/debt/web.yaml");
    Files.writeString(other, Files.readString(project.file(FILE)).replace("\"shop\"", "\"web\""));

    assertThat(project.baseline()).isZero();

    assertThat(other).doesNotExist();
    assertThat(project.out()).contains("deleted  delivery/baseline/debt/web.yaml");
  }

  @Test
  void shouldRefuseOnAServer() throws Exception {
    Files.delete(project.file(FILE));

    assertThat(project.run(Map.of("JENKINS_URL", "x"), "baseline", folder.toString())).isEqualTo(2);

    assertThat(project.err())
        .isEqualTo(
            "delivery-gate: baseline: a continuous-integration server does not record what is"
                + " accepted (JENKINS_URL is set) (record it at your desk and have the change"
                + " reviewed)\n");
    assertThat(project.file(FILE)).doesNotExist();
  }

  @Test
  void shouldRecordNothingWhenEvidenceIsMissing() throws Exception {
    byte[] before = Files.readAllBytes(project.file(FILE));
    Files.delete(project.file("target/cpd.xml"));

    assertThat(project.baseline("--accept-new")).isEqualTo(2);

    assertThat(project.err()).contains("not recorded, because", "pmd:cpd");
    assertThat(project.file(FILE)).hasBinaryContent(before);
  }

  @Test
  void shouldRecordNothingWhenEvidenceIsStale() throws Exception {
    Path changed = project.file("src/main/java/com/acme/shop/Desk.java");
    Files.setLastModifiedTime(changed, FileTime.from(Instant.now()));

    assertThat(project.baseline()).isEqualTo(2);

    assertThat(project.err()).contains("not recorded, because", "is older than");
  }

  @Test
  void shouldRecordNothingWhenNoReportTellsOfAFile() throws Exception {
    Files.writeString(project.file("src/main/java/com/acme/shop/New.java"), "class New {}");

    assertThat(project.baseline()).isEqualTo(2);

    assertThat(project.err()).contains("not recorded, because", "New.java", "in no report");
  }

  @Test
  void shouldRecordNothingWhenSourcesBelongToNoModule() throws Exception {
    Path stray = project.file("extra/src/main/java/com/acme/shop/Extra.java");
    Files.createDirectories(stray.getParent());
    Files.writeString(stray, "package com.acme.shop; class Extra { int pay() { return 1; } }");

    assertThat(project.baseline()).isEqualTo(2);

    assertThat(project.err()).contains("not recorded, because", "Extra.java");
  }

  @Test
  void shouldRefuseABaselineThatIsNone() throws Exception {
    Files.writeString(project.file(FILE), "<<<<<<< HEAD\n");

    assertThat(project.check()).isEqualTo(2);

    assertThat(project.err()).startsWith("delivery-gate: " + FILE + ":1: a merge conflict is left");
  }

  @Test
  void shouldNotApplyWhenNobodyRecordedABaseline() throws Exception {
    Files.delete(project.file(FILE));

    assertThat(project.check()).isZero();

    assertThat(project.rule("DEBT-05").status()).isEqualTo(NOT_APPLICABLE);
  }
}
