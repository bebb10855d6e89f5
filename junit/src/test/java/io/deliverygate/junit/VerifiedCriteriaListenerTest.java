package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedCriteriaListenerTest {

  @TempDir Path folder;
  private GivenRun run;

  @BeforeEach
  void setUp() {
    run = new GivenRun(folder.resolve("deep/down/verified.json"));
  }

  @Test
  void shouldTellHowEachTestCameOut() {
    assertThat(run.of(Samples.Plain.class).told())
        .containsExactly(
            "S-1/AC-1 Samples$Plain.passes PASSED 1",
            "S-1/AC-2 Samples$Plain.fails FAILED 1",
            "S-1/AC-3 Samples$Plain.aborts ABORTED 1",
            "S-1/AC-4 Samples$Plain.isDisabled SKIPPED 0");
  }

  @Test
  void shouldPassOnlyWhenEveryInvocationPassed() {
    assertThat(run.of(Samples.Invoked.class).told())
        .containsExactly(
            "S-2/AC-1 Samples$Invoked.passesEachTime PASSED 3",
            "S-2/AC-2 Samples$Invoked.failsOnce FAILED 3",
            "S-2/AC-3 Samples$Invoked.abortsOnce ABORTED 2",
            "S-2/AC-4 Samples$Invoked.dynamic PASSED 2",
            "S-2/AC-5 Samples$Invoked.dynamicButEmpty SKIPPED 0",
            "S-2/AC-6 Samples$Invoked.breaksBeforeTheSecond FAILED 1",
            "S-2/AC-7 Samples$Invoked.isDisabled SKIPPED 0");
  }

  @Test
  void shouldFailTheTestsOfAClassThatFails() {
    assertThat(run.of(Samples.BeforeAllFails.class, Samples.AfterAllFails.class).told())
        .containsExactly(
            "S-3/AC-1 Samples$BeforeAllFails.plain FAILED 0",
            "S-3/AC-2 Samples$BeforeAllFails.parameterised FAILED 0",
            "S-3/AC-3 Samples$BeforeAllFails$Inside.nested FAILED 0",
            "S-3/AC-4 Samples$AfterAllFails.passedBefore FAILED 1");
  }

  @Test
  void shouldNotPassTestsOfAClassThatWasAbortedOrSkipped() {
    assertThat(run.of(Samples.BeforeAllAborts.class, Samples.DisabledAsAWhole.class).told())
        .containsExactly(
            "S-3/AC-5 Samples$BeforeAllAborts.plain ABORTED 0",
            "S-3/AC-6 Samples$DisabledAsAWhole.plain SKIPPED 0");
  }

  @Test
  void shouldApplyTheClassToAllItsTestsNestedAndInherited() {
    assertThat(run.of(Samples.OnTheClass.class, Samples.Heir.class).told())
        .containsExactly(
            "S-4/AC-1 Samples$Heir.first PASSED 1",
            "S-4/AC-1 Samples$Heir.second PASSED 1",
            "S-4/AC-1 Samples$OnTheClass.first PASSED 1",
            "S-4/AC-1 Samples$OnTheClass.second PASSED 1",
            "S-4/AC-1 Samples$OnTheClass$Inside.third PASSED 2",
            "S-4/AC-2 Samples$Heir.second PASSED 1",
            "S-4/AC-2 Samples$OnTheClass.second PASSED 1",
            "S-4/AC-3 Samples$OnTheClass$Inside.third PASSED 2");
  }

  @Test
  void shouldFindTheAnnotationRepeatedAndThroughAnother() {
    assertThat(run.of(Samples.Spelt.class).told())
        .containsExactly(
            "S-5/AC-1 Samples$Spelt.throughAnother PASSED 1",
            "S-5/AC-2 Samples$Spelt.repeated PASSED 1",
            "S-5/AC-3 Samples$Spelt.repeated PASSED 1",
            "S-5/AC-4 Samples$Spelt.overloaded FAILED 3",
            "says \"5 \\ 6\"\t\u20ac \ud83d\ude00 Samples$Spelt.inOddCharacters PASSED 1");
  }

  @Test
  void shouldCountTheInvocationsOfAParameterisedClass() {
    assertThat(run.of(ClassSamples.Parameterised.class).told())
        .containsExactly(
            "S-8/AC-1 ClassSamples$Parameterised.passesEachTime PASSED 2",
            "S-8/AC-2 ClassSamples$Parameterised.failsOnceAtFirst FAILED 2");
  }

  @Test
  void shouldWriteNothingWhenNoTestNamesACriterion() {
    run.of(Samples.NamesNothing.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldWriteTheFormatOfTheSchema() {
    Instant before = Instant.now();
    CriterionResult result = run.of(Samples.Other.class).results().get(0);

    assertThat(run.text())
        .isEqualTo(
            """
            {
              "schema": "delivery-gate/verified-criteria/v1",
              "results": [
                {"criterion": "S-6/AC-2", "test": {"class": "io.deliverygate.junit.Samples$Other", \
            "method": "passes"}, "outcome": "PASSED", "invocations": 1, "began": "%s", \
            "classFile": "target/test-classes/io/deliverygate/junit/Samples$Other.class"}
              ]
            }
            """
                .formatted(result.began()));
    assertThat(result.began()).isBetween(before, Instant.now());
  }
}
