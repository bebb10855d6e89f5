package io.deliverygate.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the goals may know: the four stations, and of these no engine and no other front end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  private final JavaClasses plugin =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.deliverygate.maven");

  @Test
  void shouldLeaveTheEngineToTheRules() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "io.deliverygate.rules.trust..")
        .check(plugin);
  }

  @Test
  void shouldKnowNoOtherFrontEnd() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.deliverygate.cli..", "io.deliverygate.junit..")
        .check(plugin);
  }

  @Test
  void shouldSetUpAProjectAsEveryFrontEndDoes() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.deliverygate.evidence.collect..",
            "io.deliverygate.evidence.survey..",
            "io.deliverygate.rules.evaluate..",
            "io.deliverygate.rules.explain..",
            "io.deliverygate.rules.debt..")
        .check(plugin);
  }

  @Test
  void shouldCallWhatIsAGoalAGoal() {
    classes()
        .that()
        .areAssignableTo(AbstractMojo.class)
        .should()
        .haveSimpleNameEndingWith("Mojo")
        .check(plugin);
  }

  @Test
  void shouldHaveNoCircleOfPackages() {
    slices().matching("io.deliverygate.(**)").should().beFreeOfCycles().check(plugin);
  }
}
