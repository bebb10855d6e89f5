package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that Gradle and npm build, without any configuration of places. */
class OtherBuildToolsTest {

  /** Where Gradle puts what Maven put there. */
  private static final Map<String, String> GRADLE =
      Map.of(
          "src", "src",
          "target/classes", "build/classes/java/main",
          "target/test-classes", "build/classes/java/test",
          "target/jacoco.exec", "build/jacoco/test.exec",
          "target/surefire-reports", "build/test-results/test",
          "target/pmd.xml", "build/reports/pmd/main.xml",
          "target/cpd.xml", "build/reports/cpd/cpdCheck.xml");

  @TempDir private Path scratch;

  @Test
  void shouldFindWhatGradleLeaves() throws Exception {
    Verdict verdict = check(gradle());

    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
    for (String id : List.of("DONE-02", "DONE-03", "DONE-04", "DEBT-01", "DEBT-02")) {
      assertThat(rule(verdict, id).status()).as(id).isEqualTo(RuleStatus.PASSED);
      assertThat(rule(verdict, id).checked()).as(id).isPositive();
    }
  }

  @Test
  void shouldBlockWhenGradleRanNoTests() throws Exception {
    Path project = gradle();
    delete(project.resolve("build/test-results"));

    Verdict verdict = check(project);

    assertThat(rule(verdict, "DONE-02").status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldSayTheSameWhenItRunsAgain() throws Exception {
    Path project = gradle();
    check(project);

    Verdict again = check(project);

    assertThat(again.status()).isEqualTo(GateStatus.PASSED);
    assertThat(project.resolve("target")).doesNotExist();
    assertThat(project.resolve("build/delivery-gate/verdict.json")).exists();
  }

  @Test
  void shouldBlockWhenATestOfASubprojectFailed() throws Exception {
    Path project = gradle();
    Files.writeString(project.resolve("settings.gradle"), "include 'pay'\n");
    Path report = project.resolve("pay/build/test-results/test/TEST-p.PTest.xml");
    Files.createDirectories(report.getParent());
    Files.createDirectories(project.resolve("pay/src/test/java/p"));
    Files.writeString(project.resolve("pay/src/test/java/p/PTest.java"), "class PTest {}");
    Files.writeString(
        report,
        "<testsuite name='p.PTest' tests='1' failures='1' errors='0' skipped='0'>"
            + "<testcase name='t' classname='p.PTest'><failure message='no'/></testcase>"
            + "</testsuite>");

    Verdict verdict = check(project);

    assertThat(rule(verdict, "DONE-02").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule(verdict, "DONE-02").breaches().get(0).subject()).contains("pay");
  }

  @Test
  void shouldFindWhatNodeLeaves() throws Exception {
    Verdict verdict = check(node());

    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
    assertThat(rule(verdict, "DONE-02").checked()).isEqualTo(3);
    assertThat(rule(verdict, "DONE-04").status()).isEqualTo(RuleStatus.PASSED);
  }

  @Test
  void shouldBlockWhenNodeMeasuredNoCoverage() throws Exception {
    Path project = node();
    Files.delete(project.resolve("coverage/lcov.info"));

    Verdict verdict = check(project);

    assertThat(rule(verdict, "DONE-04").status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(rule(verdict, "DONE-04").reason()).contains("although the module has tests");
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldBlockWhenTheScriptIsNewerThanItsTests() throws Exception {
    Path project = node();
    Files.setLastModifiedTime(
        project.resolve("src/till.js"), FileTime.from(Shop.BUILT.plusSeconds(60)));

    assertThat(rule(check(project), "DONE-02").status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }

  private Path gradle() throws IOException {
    Path shop = Shop.in(scratch).folder().resolve("core");
    Path project = scratch.resolve("till");
    for (Map.Entry<String, String> place : GRADLE.entrySet()) {
      Path target = project.resolve(place.getValue());
      Files.createDirectories(target.getParent());
      Files.move(shop.resolve(place.getKey()), target);
    }
    Files.writeString(project.resolve("build.gradle"), "plugins { id 'java' }\n");
    return project;
  }

  /** As Node's own test runner left it. */
  private Path node() throws IOException {
    Path original = Path.of("src/test/projects/node");
    Path project = scratch.resolve("node");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(original.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        boolean report = file.endsWith("junit.xml") || file.endsWith("lcov.info");
        Files.setLastModifiedTime(
            copy, FileTime.from(report ? Shop.BUILT.plusSeconds(20) : Shop.BUILT));
      }
    }
    return project;
  }

  private Verdict check(Path project) throws IOException {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    DeliveryGate.run(nowhere, nowhere, "check", project.toString());
    return VerdictJson.read(ProjectFolder.output(project).resolve("verdict.json"));
  }

  private static RuleVerdict rule(Verdict verdict, String id) {
    return verdict.gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
