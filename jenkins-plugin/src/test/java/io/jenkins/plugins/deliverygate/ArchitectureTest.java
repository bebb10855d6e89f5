package io.jenkins.plugins.deliverygate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The arrows between the packages of the plugin, as docs/architecture.md draws them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  private static final String ROOT = "io.jenkins.plugins.deliverygate";

  private final JavaClasses plugin =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.jenkins.plugins.deliverygate");

  @Test
  void shouldHaveNoCircleOfPackages() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(plugin);
  }

  @Test
  void shouldKnowTheStepInTheStepAlone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(plugin);
  }

  @Test
  void shouldJudgeNothingInTheController() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.deliverygate.evidence..",
            "io.deliverygate.rules..",
            "io.deliverygate.report..",
            "org.drools..",
            "org.kie..")
        .check(plugin);
  }

  @Test
  void shouldShowVerdictsWithoutAskingHowTheyCameAbout() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".verdict..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".run..", ROOT + ".approval..", ROOT + ".release..")
        .check(plugin);
  }
}
