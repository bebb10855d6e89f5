package io.deliverygate.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPassTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e3", "118.13705", "1E-9", "18446744073709551616", "1e99"})
  void shouldReadNumbersThatSomethingCanMeasure(String number) throws Exception {
    assertThat(number("{\"a\":" + number + "}")).contains(new BigDecimal(number));
    assertThat(number("{\"a\":\" " + number + " \"}")).contains(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e101",
        "1e99999999",
        "-1e999999999",
        "1e-99999999",
        "0e999999999",
        "1e99999999999"
      })
  void shouldRefuseNumbersBeyondAllMeasure(String number) throws Exception {
    assertThat(refusal("{\"a\":" + number + "}").reason())
        .isEqualTo("the number " + number + " is beyond all measure");
    assertThat(number("{\"a\":\"" + number + "\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"NaN\"", "\"-\"", "\"\"", "null", "true", "\"high\"", "\"1,5\""})
  void shouldTakeNothingElseForANumber(String value) throws Exception {
    assertThat(number("{\"a\":" + value + "}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, true", "7.0, true", "1e2, true", "7.5, false", "-2, false", "2147483648, false"})
  void shouldTakeOnlyWholeNumbersForWhole(String number, boolean whole) {
    UnreadableReport refusal =
        refusal("{\"a\":" + number + "}", json -> json.object(name -> json.number()));
    assertThat(refusal == null).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':1,'a':1}",
        "{'a':1,'b':2,'a':3}",
        "{'b':{},'a':[],'b':null}",
        "{'a':1,'\\u0061':2}"
      })
  void shouldRefuseAFieldThatStandsThereTwice(String json) {
    assertThat(refusal(json).reason()).matches("one object has the field '[ab]' twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':1,'A':2}",
        "{'a':{'a':1},'b':{'a':2}}",
        "{'b':[{'a':1},{'a':2}],'a':3}",
        "{'credits':{'CISA':'x','CISA':'x'}}"
      })
  void shouldReadFieldsOfOneNameInDifferentObjectsAndInWhatNobodyAsksFor(String json) {
    assertThat(refusal(json)).isNull();
  }

  @Test
  void shouldReadManyFieldsAndKeepAtMostSomeMegabytesOfThem() {
    String many = fields(50_000, "n");
    assertThat(refusal("{" + many + "}")).isNull();
    String tooMany = fields(2000, "n".repeat(9000));
    assertThat(refusal("{" + tooMany + "}").reason()).isEqualTo("an object has too many fields");
    String turns = "{" + fields(800, "n".repeat(9000)) + "}";
    assertThat(refusal("[" + turns + "," + turns + "]", JsonPassTest::objects)).isNull();
  }

  private static void objects(JsonPass json) throws UnreadableReport, IOException {
    json.array(() -> json.object(name -> {}));
  }

  private static String fields(int count, String start) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + start + i + "\":0")
        .collect(Collectors.joining(","));
  }

  @Test
  void shouldSayOnlyTheLineWhereTheFileIsCutShort() {
    UnreadableReport refusal = refusal("\n{\"a\":{\"b\":1");
    assertThat(refusal.reason())
        .startsWith("the file is cut short: ")
        .contains("start marker at line: 2")
        .doesNotContain("Source", "REDACTED", "[", "]");
  }

  private interface Look {
    void at(JsonPass json) throws UnreadableReport, IOException;
  }

  private Optional<BigDecimal> number(String content) throws Exception {
    List<Optional<BigDecimal>> found = new ArrayList<>();
    try (JsonPass json = JsonPass.open(GivenReport.in(root, "").of("a.json", content), "fix")) {
      json.object(name -> found.add(json.ifNumber()));
    }
    return found.get(0);
  }

  private UnreadableReport refusal(String content) {
    return refusal(content, json -> json.object(name -> json.ifNumber()));
  }

  private UnreadableReport refusal(String content, Look look) {
    return catchThrowableOfType(
        UnreadableReport.class,
        () -> {
          String text = content.replace('\'', '"');
          try (JsonPass json = JsonPass.open(GivenReport.in(root, "").of("a.json", text), "fix")) {
            look.at(json);
            json.end();
          }
        });
  }
}
