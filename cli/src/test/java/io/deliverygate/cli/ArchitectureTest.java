package io.deliverygate.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arrows between modules and packages, as docs/architecture.md draws them; any other one fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  /** What the Drools compiler makes of the rules, which is more than all the rest. */
  static final Pattern GENERATED =
      Pattern.compile(
          ".*/rules/[a-z]+/(P[0-9A-F]{2}/.*|Rules[0-9a-f]{32}.*|DomainClassesMetadata.*)");

  /** More files in a package than a reader takes in at a glance. */
  private static final int MOST_FILES = 26;

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.matches(GENERATED))
          .importPackages("io.deliverygate");

  @Test
  void shouldFlowOneWayFromEvidenceToReport() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.deliverygate..")
        .layer("io")
        .definedBy("io.deliverygate.io")
        .layer("fact")
        .definedBy("io.deliverygate.fact")
        .layer("record")
        .definedBy("io.deliverygate.record")
        .layer("baseline")
        .definedBy("io.deliverygate.baseline")
        .layer("policy")
        .definedBy("io.deliverygate.policy..")
        .layer("verdict")
        .definedBy("io.deliverygate.verdict")
        .layer("view")
        .definedBy("io.deliverygate.verdict.view")
        .layer("evidence")
        .definedBy("io.deliverygate.evidence..")
        .layer("rules")
        .definedBy("io.deliverygate.rules..")
        .layer("report")
        .definedBy("io.deliverygate.report..")
        .layer("project")
        .definedBy("io.deliverygate.project..")
        .layer("front end")
        .definedBy("io.deliverygate.cli..")
        .whereLayer("fact")
        .mayOnlyAccessLayers("io")
        .whereLayer("record")
        .mayOnlyAccessLayers("io", "fact")
        .whereLayer("baseline")
        .mayOnlyAccessLayers("io", "fact")
        .whereLayer("policy")
        .mayOnlyAccessLayers("io", "fact")
        .whereLayer("verdict")
        .mayOnlyAccessLayers("io", "fact", "policy")
        .whereLayer("view")
        .mayOnlyAccessLayers("io", "fact", "policy", "verdict")
        .whereLayer("io")
        .mayNotAccessAnyLayer()
        .whereLayer("evidence")
        .mayOnlyAccessLayers("io", "fact", "record", "baseline")
        .whereLayer("rules")
        .mayOnlyAccessLayers("io", "fact", "record", "baseline", "policy", "verdict")
        .whereLayer("report")
        .mayOnlyAccessLayers("io", "fact", "policy", "verdict", "view")
        .whereLayer("project")
        .mayOnlyBeAccessedByLayers("front end")
        .check(product);
  }

  /** A constant is copied into the class that uses it, so classes do not show such an arrow. */
  @ParameterizedTest
  @CsvSource({
    "../evidence, 'policy,verdict,rules,report,project,cli'",
    "../rules, 'evidence,report,project,cli'",
    "../report, 'evidence,rules,baseline,project,cli'",
    "../project, 'cli,maven'"
  })
  void shouldNotEvenImportAConstantAgainstTheArrows(Path module, String forbidden)
      throws Exception {
    Pattern against =
        Pattern.compile(
            "(?m)^import (static )?io\\.deliverygate\\.(%s)\\."
                .formatted(forbidden.replace(',', '|')));
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      for (Path source : sources) {
        assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(against);
      }
    }
  }

  @Test
  void shouldSayWhyAPackageIsLarge() throws Exception {
    List<Path> folders;
    try (Stream<Path> all = Files.walk(Path.of(".."))) {
      folders =
          all.filter(file -> file.endsWith("package-info.java"))
              .filter(file -> file.toString().contains("/src/main/java/"))
              .map(Path::getParent)
              .toList();
    }
    assertThat(folders).hasSizeGreaterThan(50);
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.filter(file -> file.toString().endsWith(".java")).count() > MOST_FILES) {
          assertThat(Files.readString(folder.resolve("package-info.java")))
              .as("%s", folder)
              .contains("One large package");
        }
      }
    }
  }

  @Test
  void shouldKeepDroolsInsideTheRules() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.deliverygate.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(product);
  }

  @Test
  void shouldSetUpAProjectInOnePlace() {
    noClasses()
        .that()
        .resideInAPackage("io.deliverygate.cli..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("EvidenceCollector")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("Evaluator")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("Explainer")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("DebtRecording")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("RecordMutation")
        .check(product);
  }

  @Test
  void shouldReadTheClockInFrontEndsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.deliverygate.cli..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.lang.System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(product);
  }

  /** The floors of the rules: what DRL calls lies at the bottom and knows none of them. */
  @Test
  void shouldKnowOfTheRulesOnlyTheFloorsBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("called by DRL")
        .definedBy("io.deliverygate.rules")
        .layer("drl")
        .definedBy("io.deliverygate.rules.drl")
        .layer("base")
        .definedBy("io.deliverygate.rules.base")
        .layer("waiver")
        .definedBy("io.deliverygate.rules.waiver")
        .layer("evaluate")
        .definedBy("io.deliverygate.rules.evaluate")
        .layer("change")
        .definedBy("io.deliverygate.rules.change")
        .layer("for authors")
        .definedBy(
            "io.deliverygate.rules.explain",
            "io.deliverygate.rules.falsehood",
            "io.deliverygate.rules.lint",
            "io.deliverygate.rules.kit",
            "io.deliverygate.rules.mutation")
        .whereLayer("called by DRL")
        .mayNotAccessAnyLayer()
        .whereLayer("drl")
        .mayNotAccessAnyLayer()
        .whereLayer("base")
        .mayOnlyAccessLayers("called by DRL", "drl", "waiver")
        .whereLayer("waiver")
        .mayOnlyAccessLayers("called by DRL")
        .whereLayer("change")
        .mayOnlyAccessLayers("called by DRL", "drl", "base")
        .whereLayer("evaluate")
        .mayOnlyAccessLayers("called by DRL", "drl", "base", "waiver", "change")
        .whereLayer("evaluate")
        .mayOnlyBeAccessedByLayers("for authors")
        .check(product);
  }

  @Test
  void shouldHaveNoCircleOfPackages() {
    slices().matching("io.deliverygate.(**)").should().beFreeOfCycles().check(product);
  }
}
