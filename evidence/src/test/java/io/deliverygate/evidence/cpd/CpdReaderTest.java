package io.deliverygate.evidence.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Fact;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpdReaderTest {

  private static final String TOO_OLD = "use maven-pmd-plugin 3.22.0 or newer, which brings PMD 7";

  private final CpdReader reader = new CpdReader();

  @TempDir Path root;

  @Test
  void shouldGiveAFactPerFileAndBlockWhenFilesAreAlike() throws Exception {
    String folder = "src/main/java/com/acme/";
    String source = "target/two-files.xml";
    assertThat(read(fixture("two-files.xml")))
        .containsExactly(
            new DuplicateBlock(
                "",
                132,
                36,
                List.of(
                    new Occurrence(folder + "Desk.java", 6, 41),
                    new Occurrence(folder + "Till.java", 6, 41)),
                "e4d1b38c84641041",
                source),
            new Duplication("", folder + "Desk.java", 132, 135, source),
            new Duplication("", folder + "Empty.java", 0, 5, source),
            new Duplication("", folder + "Till.java", 132, 135, source));
  }

  @Test
  void shouldKnowADuplicateByItsCodeWhereverItStands() throws Exception {
    DuplicateBlock block = block("with-comments.xml");
    DuplicateBlock renamed = block("renamed-file.xml");

    assertThat(renamed.occurrences().get(0).file()).endsWith("Till.java");
    assertThat(renamed.fingerprint()).isEqualTo(block.fingerprint()).hasSize(16);
  }

  @Test
  void shouldTellDuplicatesOfOneLengthApartByTheirCode() throws Exception {
    DuplicateBlock other = block("same-size.xml");

    assertThat(other.tokens()).isEqualTo(block("with-comments.xml").tokens());
    assertThat(other.fingerprint()).isNotEqualTo(block("with-comments.xml").fingerprint());
  }

  private DuplicateBlock block(String name) throws Exception {
    return read(fixture(name)).stream()
        .filter(DuplicateBlock.class::isInstance)
        .map(DuplicateBlock.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldStateToolAndTimeWhenReportDoes() throws Exception {
    Report report = fixture("two-files.xml");
    read(report);
    assertThat(report.source().tool()).isEqualTo("CPD 7.17.0");
    assertThat(report.source().time()).isEqualTo(Instant.parse("2026-11-21T05:25:43.008440571Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "overlapping, One, 67, 72",
    "overlapping, Two, 67, 72",
    "overlapping, Three, 67, 72",
    "overlapping, Over, 127, 158",
    "overlapping, Repeat, 54, 70",
    "overlapping, Empty, 0, 4",
    "self-overlap, Over, 133, 158",
    "self-overlap, Repeat, 54, 70"
  })
  void shouldCountATokenOnceWhenDuplicatesOverlap(
      String fixture, String file, long duplicated, long tokens) throws Exception {
    assertThat(read(fixture(fixture + ".xml")))
        .contains(
            new Duplication(
                "",
                "src/main/java/shop/" + file + ".java",
                duplicated,
                tokens,
                "target/" + fixture + ".xml"));
  }

  @Test
  void shouldNameTheModulesWhenReportIsAnAggregate() throws Exception {
    Report report = GivenReport.in(root, "", "a", "b").from(getClass(), "aggregate.xml");
    assertThat(GivenReport.read(reader, report))
        .filteredOn(Duplication.class::isInstance)
        .extracting(fact -> ((Duplication) fact).module() + ":" + ((Duplication) fact).file())
        .containsExactly(
            "a:a/src/main/java/shop/a/Bad.java",
            "a:a/src/main/java/shop/a/One.java",
            "b:b/src/main/java/shop/b/Bad.java",
            "b:b/src/main/java/shop/b/One.java");
  }

  @Test
  void shouldGiveNoBlockWhenNothingIsDuplicated() throws Exception {
    assertThat(read(fixture("no-duplicates.xml")))
        .containsExactly(
            new Duplication("", "src/main/java/shop/One.java", 0, 72, "target/no-duplicates.xml"));
    assertThat(read(fixture("no-sources.xml"))).isEmpty();
  }

  @Test
  void shouldRefuseWhenCpdCouldNotAnalyseAFile() throws Exception {
    UnreadableReport refusal = refusal(fixture("lexical-error.xml"));
    assertThat(refusal.reason())
        .startsWith("CPD could not analyse src/main/java/shop/Bad.java: MalformedSourceException");
    assertThat(refusal.fix()).contains("fix that file or exclude it from CPD");
  }

  @Test
  void shouldAskForANewerPmdWhenTokensAreNotCounted() throws Exception {
    assertThat(refusal(fixture("pmd-6.xml")).fix()).isEqualTo(TOO_OLD);
    assertThat(refusal(given("<pmd-cpd/>")).fix()).isEqualTo(TOO_OLD);
    assertThat(refusal(given("<pmd-cpd pmdVersion='7'><file path='A'/></pmd-cpd>")).fix())
        .isEqualTo(TOO_OLD);
    String unnumbered = block(4, "<file path='A' line='1'/><file path='B' line='1'/>");
    assertThat(refusal(report(unnumbered)).fix()).isEqualTo(TOO_OLD);
  }

  @Test
  void shouldReadTotalsWhenTheyComeAfterTheBlocks() throws Exception {
    Report report =
        given(
            "<pmd-cpd>"
                + block(4, at("A", 0, 3) + at("B", 11, 14))
                + "<file path='A' totalNumberOfTokens='10'/>"
                + "<file path='B' totalNumberOfTokens='4'/></pmd-cpd>");
    assertThat(read(report)).contains(new Duplication("", "B", 4, 4, "target/report.xml"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 2",
    "3, 2",
    "0, 4",
    "0, 2",
    "0, 2147483648",
    "-2147483648, 2147483647",
    "NaN, 3",
    "9223372036854775807, 9223372036854775810",
    "'', 3"
  })
  void shouldRefuseWhenTokensAreNoBlockOfFour(String begin, String end) throws Exception {
    String occurrence =
        "<file path='A' line='1' begintoken='" + begin + "' endtoken='" + end + "'/>";
    UnreadableReport refusal = refusal(report(block(4, occurrence + at("B", 11, 14))));
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.fix()).isEqualTo("run CPD again: goal pmd:cpd");
  }

  @Test
  void shouldRefuseWhenDuplicatesSpanMoreThanTheFileHas() throws Exception {
    String blocks =
        block(4, at("A", 0, 3) + at("B", 11, 14)) + block(4, at("A", 7, 10) + at("B", 12, 15));
    assertThat(refusal(report(blocks)).reason())
        .isEqualTo("duplicates span 11 tokens of A, which has 10");
  }

  @Test
  void shouldRefuseWhenTotalsContradict() throws Exception {
    assertThat(refusal(report("<file path='A' totalNumberOfTokens='9'/>")).reason())
        .isEqualTo("A has 10 tokens, and then 9");
  }

  @Test
  void shouldRefuseWhenABlockNamesAnUnknownFile() throws Exception {
    UnreadableReport refusal = refusal(report(block(4, at("A", 0, 3) + at("C", 30, 33))));
    assertThat(refusal.reason()).isEqualTo("CPD does not say how many tokens C has");
    assertThat(refusal.line()).isEqualTo(2);
  }

  @Test
  void shouldRefuseWhenABlockHasFewerThanTwoPlaces() throws Exception {
    assertThat(refusal(report(block(4, at("A", 0, 3)))).reason())
        .isEqualTo("a duplicate at fewer than two places");
    assertThat(refusal(report(block(4, at("A", 0, 3) + at("A", 0, 3)))).reason())
        .isEqualTo("a duplicate that names the same place twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<duplication tokens='4'/>",
        "<duplication lines='4'/>",
        "<duplication lines='1' tokens='NaN'/>",
        "<duplication lines='-1' tokens='4'/>",
        "<file path='D' totalNumberOfTokens='-1'/>",
        "<file path='D' totalNumberOfTokens='2147483648'/>",
        "<file totalNumberOfTokens='1'/>"
      })
  void shouldRefuseWhenNumbersAreNone(String element) throws Exception {
    assertThat(refusal(report(element)).line()).isEqualTo(2);
  }

  /** A report over A with 10 tokens and B with 10; the element stands on line 2. */
  private Report report(String element) throws Exception {
    return given(
        "<pmd-cpd><file path='A' totalNumberOfTokens='10'/><file path='B' totalNumberOfTokens='10'/>\n"
            + element
            + "\n</pmd-cpd>");
  }

  private static String block(int tokens, String occurrences) {
    return "<duplication lines='1' tokens='" + tokens + "'>" + occurrences + "</duplication>";
  }

  private static String at(String file, long begin, long end) {
    return "<file path='%s' line='1' endline='2' begintoken='%d' endtoken='%d'/>"
        .formatted(file, begin, end);
  }

  private List<Fact> read(Report report) throws Exception {
    return GivenReport.read(reader, report);
  }

  private UnreadableReport refusal(Report report) {
    return GivenReport.refusal(reader, report);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "").from(getClass(), name);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "").of(content);
  }
}
