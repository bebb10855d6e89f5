package io.deliverygate.cli;

import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the project and no report tells of blocks, until the policy says what it is. */
class UnseenSourcesTest {

  @TempDir private Path scratch;
  private Shop shop;

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frontend/app.ts",
        "web/src/main/webapp/pay.jsp",
        "core/kotlin/Pay.kt",
        "tools/x.js"
      })
  void shouldBlockWhenASourceBelongsToNoModule(String file) throws Exception {
    shop.with(file, "x");

    assertThat(shop.check()).isEqualTo(1);
    for (String rule : new String[] {"DONE-04", "DEBT-01", "DEBT-02"}) {
      assertThat(shop.rule(rule).status()).isEqualTo(NO_EVIDENCE);
      assertThat(shop.rule(rule).reason()).contains(file, "ignored:");
    }
    assertThat(shop.rule("DONE-02").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldPassWhenThePolicySaysThatNothingHasToLookIntoIt() throws Exception {
    shop.with("frontend/app.ts", "x");
    shop.with("delivery-gate.yaml", "ignored:\n  frontend: a sketch that is not delivered\n");

    assertThat(shop.check()).isZero();
  }

  @Test
  void shouldBlockWhenTheIgnoredPathIsAnother() throws Exception {
    shop.with("frontend/app.ts", "x").with("frontend2/app.ts", "x");
    shop.with("delivery-gate.yaml", "ignored:\n  frontend: a sketch that is not delivered\n");

    assertThat(shop.check()).isEqualTo(1);
    assertThat(shop.rule("DONE-04").reason())
        .contains("frontend2/app.ts")
        .doesNotContain("frontend/app.ts");
  }

  @Test
  void shouldBlockWhenAReportLiesWhereNobodyLooks() throws Exception {
    shop.with("web/target/more-reports/TEST-a.xml", "<testsuite/>");

    assertThat(shop.check()).isEqualTo(1);
    assertThat(shop.rule("DONE-02").status()).isEqualTo(NO_EVIDENCE);
    assertThat(shop.rule("DONE-02").reason()).contains("web/target/more-reports/TEST-a.xml");
    assertThat(shop.rule("DONE-04").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldExpectEvidenceOfAPackageOfNpmInTheProject() throws Exception {
    shop.with("frontend/package.json", "{\"name\": \"pages\"}");
    shop.with("frontend/src/app.ts", "x");

    assertThat(shop.check()).isEqualTo(1);
    assertThat(shop.rule("DONE-04").reason()).contains("module pages", "coverage/lcov.info");
  }

  @Test
  void shouldBeIncompleteWhenAPartOfTheBuildIsChecked() throws Exception {
    PrintWriter nowhere = new PrintWriter(new StringWriter());

    DeliveryGate.run(nowhere, nowhere, "check", shop.file("core").toString());

    Verdict verdict = VerdictJson.read(shop.file("core/target/delivery-gate/verdict.json"));
    assertThat(verdict.complete()).isFalse();
    assertThat(verdict.incompleteBecause().toString())
        .contains("it is only a part, core, of the build of pom.xml in ..");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delivery-gate.yml",
        "Delivery-Gate.yaml",
        "delivery-gate.json",
        "delivery_gate.yaml"
      })
  void shouldRefuseAFileThatIsTakenForThePolicy(String name) throws Exception {
    shop.with(name, "gates: {done: enforced}\n");

    assertThat(shop.check()).isEqualTo(2);
    assertThat(shop.err()).contains(name + ": is not read", "rename it to delivery-gate.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stories.json", "flow.YAML", "waivers.yaml.bak", "a.toml"})
  void shouldRefuseAFileThatIsTakenForARecord(String name) throws Exception {
    shop.with("delivery/" + name, "x");

    assertThat(shop.check()).isEqualTo(2);
    assertThat(shop.err()).contains("delivery/" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "board.png", ".gitkeep", "capacity.csv", "CODEOWNERS"})
  void shouldNotRefuseWhatLiesBesideTheRecords(String name) throws Exception {
    shop.with("delivery/" + name, "x");

    assertThat(shop.check()).isZero();
  }

  @Test
  void shouldRefuseAModuleAmongTheRecords() throws Exception {
    Files.move(shop.file("web"), shop.file("delivery"));
    shop.replacing("pom.xml", "<module>web</module>", "<module>delivery</module>");

    assertThat(shop.check()).isEqualTo(2);
    assertThat(shop.err()).contains("module web: lies in 'delivery', the folder of the records");
  }
}
