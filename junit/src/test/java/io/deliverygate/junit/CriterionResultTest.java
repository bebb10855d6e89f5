package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionResultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STORY-1/AC-2",
        "\"",
        "\\",
        "\\\"",
        "\\u0041",
        "a\nb\r\tc\u0000\u001f",
        "\u20ac \u2028 \ud83d\ude00",
        "\ud83d",
        "$1 %s {0}",
        "\", \"test\": {",
      })
  void shouldReadBackEveryText(String text) {
    CriterionResult result =
        new CriterionResult(
            text, new TestName(text, text), InvocationOutcome.ABORTED, 12, Instant.EPOCH, text);

    assertThat(result.toLine().lines()).hasSize(1);
    assertThat(CriterionResult.fromLine(result.toLine())).contains(result);
    assertThat(CriterionResult.fromLine("  " + result.toLine() + ",")).contains(result);
  }

  @Test
  void shouldReadAVeryLongText() {
    CriterionResult result =
        new CriterionResult(
            "\\x".repeat(100_000),
            new TestName("T", "m"),
            InvocationOutcome.PASSED,
            1,
            Instant.EPOCH,
            "");

    assertThat(CriterionResult.fromLine(result.toLine())).contains(result);
  }

  @Test
  void shouldKeepTheSchema(@TempDir Path folder) throws IOException {
    GivenRun run = new GivenRun(folder.resolve("verified-criteria.json"));

    run.of(Samples.Plain.class, Samples.Invoked.class, Samples.Spelt.class, Samples.Other.class);

    assertThat(problems(run.text())).isEmpty();
    assertThat(problems(run.text().replace("SKIPPED", "OMITTED"))).isNotEmpty();
    assertThat(problems(run.text().replace("\"results\"", "\"result\""))).isNotEmpty();
    assertThat(problems(run.text().replace("S-6/AC-2", " "))).isNotEmpty();
  }

  private static String problems(String json) throws IOException {
    try (InputStream text =
        CriterionResultTest.class.getResourceAsStream("verified-criteria-v1.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
      return String.join(
          "\n", schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList());
    }
  }
}
