package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

class SeveralRunsTest {

  private static final String FIXED = "deliveryGate.test.fixed";

  @TempDir Path folder;
  private GivenRun run;

  @BeforeEach
  void setUp() {
    run = new GivenRun(folder.resolve("verified-criteria.json"));
  }

  @Test
  void shouldKeepTheResultsOfAnEarlierRunOfOtherTests() {
    assertThat(run.of(Samples.Flaky.class).of(Samples.Other.class).told())
        .containsExactly(
            "S-6/AC-1 Samples$Flaky.secondFailsAtFirst FAILED 3",
            "S-6/AC-2 Samples$Other.passes PASSED 1");
  }

  @Test
  void shouldReplaceTheResultOfTheSameTest() {
    run.with(FIXED, () -> run.of(Samples.Flaky.class));
    assertThat(run.told()).containsExactly("S-6/AC-1 Samples$Flaky.secondFailsAtFirst PASSED 3");

    assertThat(run.of(Samples.Flaky.class).told())
        .containsExactly("S-6/AC-1 Samples$Flaky.secondFailsAtFirst FAILED 3");
  }

  @Test
  void shouldCountPassedInvocationsWhenOnlyTheFailedOneRunsAgain() {
    Instant began = run.of(Samples.Flaky.class).results().get(0).began();

    run.with(
        FIXED,
        () ->
            run.again(
                "[engine:junit-jupiter]/[class:io.deliverygate.junit.Samples$Flaky]"
                    + "/[test-template:secondFailsAtFirst(int)]/[test-template-invocation:#2]"));

    assertThat(run.told()).containsExactly("S-6/AC-1 Samples$Flaky.secondFailsAtFirst PASSED 3");
    assertThat(run.results().get(0).began()).isEqualTo(began);
  }

  @Test
  void shouldForgetThatATestWasNotReachedWhenItRunsAgain() {
    run.of(Samples.FlakyFromTheStart.class);
    assertThat(run.told())
        .containsExactly(
            "S-6/AC-3 Samples$FlakyFromTheStart.parameterised FAILED 0",
            "S-6/AC-4 Samples$FlakyFromTheStart.plain FAILED 0");

    run.with(FIXED, () -> run.of(Samples.FlakyFromTheStart.class));

    assertThat(run.told())
        .containsExactly(
            "S-6/AC-3 Samples$FlakyFromTheStart.parameterised PASSED 2",
            "S-6/AC-4 Samples$FlakyFromTheStart.plain PASSED 1");
  }

  @Test
  void shouldForgetThatATestRanWhenOneLauncherDoesNotReachItAgain() {
    try (LauncherSession session = LauncherFactory.openSession()) {
      GivenRun same = new GivenRun(run.file(), session.getLauncher());
      same.with(FIXED, () -> same.of(Samples.FlakyFromTheStart.class));

      assertThat(same.of(Samples.FlakyFromTheStart.class).told())
          .contains("S-6/AC-4 Samples$FlakyFromTheStart.plain FAILED 0");
    }
  }

  @Test
  void shouldStayFailedWhenOnlyAPassedInvocationRunsAgain() {
    run.of(Samples.Flaky.class)
        .again(
            "[engine:junit-jupiter]/[class:io.deliverygate.junit.Samples$Flaky]"
                + "/[test-template:secondFailsAtFirst(int)]/[test-template-invocation:#1]");

    assertThat(run.told()).containsExactly("S-6/AC-1 Samples$Flaky.secondFailsAtFirst FAILED 3");
  }

  @Test
  void shouldKeepAParameterisedClassWhenOneOfItsTestsRunsAgain() {
    run.of(ClassSamples.Parameterised.class);

    run.with(
        FIXED,
        () ->
            run.again(
                "[engine:junit-jupiter]/"
                    + "[class-template:io.deliverygate.junit.ClassSamples$Parameterised]"
                    + "/[class-template-invocation:#2]/[method:failsOnceAtFirst()]"));

    assertThat(run.told())
        .containsExactly(
            "S-8/AC-1 ClassSamples$Parameterised.passesEachTime PASSED 2",
            "S-8/AC-2 ClassSamples$Parameterised.failsOnceAtFirst PASSED 2");
  }

  @Test
  void shouldDropTheResultsOfAParameterisedClassThatNoLongerStarts() {
    run.of(Samples.Other.class, ClassSamples.Breakable.class);
    assertThat(run.told()).hasSize(2);

    run.with("deliveryGate.test.broken", () -> run.of(ClassSamples.Breakable.class));

    assertThat(run.told()).containsExactly("S-6/AC-2 Samples$Other.passes PASSED 1");
  }
}
