package io.deliverygate.evidence.pit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.MutationScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PitReaderTest {

  private final PitReader reader = new PitReader();

  @TempDir Path root;

  @Test
  void shouldSumUpToWhatPitPrinted() throws Exception {
    GivenReport given = GivenReport.in(root, "till");
    Matcher printed =
        Pattern.compile("Generated (\\d+) mutations Killed (\\d+)")
            .matcher(given.text(getClass(), "console.txt"));
    assertThat(printed.find()).isTrue();

    List<MutationScore> scores = read(given.from(getClass(), "mutations.xml"));

    assertThat(scores.stream().mapToLong(MutationScore::total).sum())
        .isEqualTo(Long.parseLong(printed.group(1)));
    assertThat(scores.stream().mapToLong(MutationScore::detected).sum())
        .isEqualTo(Long.parseLong(printed.group(2)));
  }

  @Test
  void shouldGiveAScorePerFileWithItsNestedClassesAndItsPackage() throws Exception {
    assertThat(read(GivenReport.in(root, "till").from(getClass(), "mutations.xml")))
        .extracting(MutationScore::file)
        .containsExactly(
            "Plain.java",
            "com/acme/till/Coin.java",
            "com/acme/till/Desk.java",
            "com/acme/till/Halt.java",
            "com/acme/till/Memory.java");
  }

  @Test
  void shouldNameModuleAndReport() throws Exception {
    assertThat(read(given(mutation("KILLED", true))))
        .containsExactly(
            new MutationScore("till", "com/acme/A.java", 1, 1, "till/target/report.xml"));
  }

  @Test
  void shouldNameTheModuleThatHasTheSourceWhenTheReportIsAnAggregate() throws Exception {
    Path file = root.resolve("b/src/main/java/com/acme/A.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Report report =
        GivenReport.in(root, "a", "b")
            .of("<mutations>" + mutation("KILLED", true) + "</mutations>");
    assertThat(read(report)).extracting(MutationScore::module).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({
    "KILLED,true",
    "TIMED_OUT,true",
    "MEMORY_ERROR,true",
    "NON_VIABLE,true",
    "RUN_ERROR,true",
    "EQUIVALENT,true",
    "SURVIVED,false",
    "NO_COVERAGE,false"
  })
  void shouldCountEveryOutcomeAsPitDoes(String status, boolean detected) throws Exception {
    assertThat(read(given(mutation("KILLED", true) + mutation(status, detected))))
        .extracting(MutationScore::detected, MutationScore::total)
        .containsExactly(tuple(detected ? 2L : 1L, 2L));
  }

  @ParameterizedTest
  @CsvSource({"KILLED,false", "TIMED_OUT,false", "SURVIVED,true", "NO_COVERAGE,true"})
  void shouldRefuseWhenStatusAndDetectedContradict(String status, boolean detected)
      throws Exception {
    assertThat(GivenReport.refusal(reader, given(mutation(status, detected))).reason())
        .isEqualTo("a mutation is " + status + " and detected='" + detected + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_STARTED", "STARTED"})
  void shouldRefuseWhenPitDidNotFinish(String status) throws Exception {
    assertThat(GivenReport.refusal(reader, given(mutation(status, false))).reason())
        .isEqualTo("PIT did not finish: a mutation is " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "SOME_NEW_STATUS,true",
    "SOME_NEW_STATUS,false",
    "'',true",
    "'',false",
    "killed,true"
  })
  void shouldRefuseWhenTheStatusIsNotKnown(String status, boolean detected) throws Exception {
    assertThat(GivenReport.refusal(reader, given(mutation(status, detected))).reason())
        .isEqualTo("'" + status + "' is no status of PIT's that is known");
  }

  /** The file has three lines. */
  @ParameterizedTest
  @CsvSource({"1,true", "3,true", "4,false", "5000,false", "0,true", "-1,true", "'',true"})
  void shouldRefuseWhenALineLiesBehindTheEndOfTheFile(String line, boolean sound) throws Exception {
    Path file = root.resolve("till/src/main/java/com/acme/A.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package com.acme;\n\nclass A {}");
    String mutation =
        mutation("KILLED", true)
            .replace("</mutation>", "<lineNumber>" + line + "</lineNumber></mutation>");
    if (sound) {
      assertThat(read(given(mutation))).hasSize(1);
    } else {
      assertThat(GivenReport.refusal(reader, given(mutation)).reason())
          .isEqualTo(
              "it tells of line "
                  + line
                  + " of till/src/main/java/com/acme/A.java, which has 3: it is of another state"
                  + " of the file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "99999999999"})
  void shouldRefuseWhenALineIsNone(String line) throws Exception {
    String mutation =
        mutation("KILLED", true)
            .replace("</mutation>", "<lineNumber>" + line + "</lineNumber></mutation>");
    assertThat(GivenReport.refusal(reader, given(mutation)).reason())
        .isEqualTo("'" + line + "' is no number of a line");
  }

  @Test
  void shouldRefuseWhenNoMutationCouldBeTried() throws Exception {
    Report report = given(mutation("RUN_ERROR", true) + mutation("NO_COVERAGE", false));
    assertThat(GivenReport.refusal(reader, report).reason()).contains("all end in RUN_ERROR");
  }

  @Test
  void shouldGiveNothingWhenNothingWasMutated() throws Exception {
    assertThat(read(given(""))).isEmpty();
  }

  @Test
  void shouldGoByTheClassWhenItNamesNoFile() throws Exception {
    String mutation = mutation("KILLED", true).replace("A.java", "");
    assertThat(read(given(mutation)))
        .extracting(MutationScore::file)
        .containsExactly("com/acme/A$B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mutation status='KILLED'><mutatedClass>A</mutatedClass></mutation>",
        "<mutation detected='true'><mutatedClass>A</mutatedClass></mutation>",
        "<mutation detected='maybe' status='X'><mutatedClass>A</mutatedClass></mutation>",
        "<mutation detected='true' status='KILLED'><sourceFile>A.java</sourceFile></mutation>"
      })
  void shouldRefuseWhenSomethingIsMissing(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, given(content))).isNotNull();
  }

  private static String mutation(String status, boolean detected) {
    return "<mutation detected='%s' status='%s'><sourceFile>A.java</sourceFile><mutatedClass>com.acme.A$B</mutatedClass></mutation>"
        .formatted(detected, status);
  }

  private List<MutationScore> read(Report report) throws Exception {
    return GivenReport.read(reader, report, MutationScore.class);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "till").of("<mutations>" + content + "</mutations>");
  }
}
