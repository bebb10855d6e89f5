package io.deliverygate.evidence.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPassTest {

  private static final String FIX = "write it again";

  @TempDir Path root;

  @Test
  void shouldGoFromTagToTagWhenReportIsWhole() throws Exception {
    List<String> tags = new ArrayList<>();
    try (XmlPass xml = open("<r>text<a><b/></a><!-- no --><c/></r>")) {
      do {
        tags.add((xml.atStart() ? "+" : "-") + xml.name() + xml.depth());
      } while (xml.next());
    }
    assertThat(tags).containsExactly("+r1", "+a2", "+b3", "-b2", "-a1", "+c2", "-c1", "-r0");
  }

  @Test
  void shouldStopAtEndTagWhenGoingInsideAnElement() throws Exception {
    List<String> inside = new ArrayList<>();
    try (XmlPass xml = open("<r><a><b><c/></b><d/></a><e/></r>")) {
      xml.nextElement();
      int own = xml.depth();
      while (xml.nextInside(own)) {
        inside.add(xml.name());
      }
      assertThat(inside).containsExactly("b", "c", "d");
      assertThat(xml.name()).isEqualTo("a");
      assertThat(xml.nextElement()).isTrue();
      assertThat(xml.name()).isEqualTo("e");
    }
  }

  @Test
  void shouldReadAttributesWhenTheyAreThere() throws Exception {
    try (XmlPass xml = open("<r text='a &lt; b' covered=' 42 ' type='LINE' empty=''/>")) {
      assertThat(xml.attribute("text")).isEqualTo("a < b");
      assertThat(xml.attribute("text", "other")).isEqualTo("a < b");
      assertThat(xml.count("covered")).isEqualTo(42);
      assertThat(xml.count("covered", 7)).isEqualTo(42);
      assertThat(xml.number("covered")).isEqualTo(42);
      assertThat(xml.number("covered", 7)).isEqualTo(42);
      assertThat(xml.is("type", "LINE")).isTrue();
      assertThat(xml.is("type", "LIN")).isFalse();
      assertThat(xml.is("type", "LINK")).isFalse();
      assertThat(xml.is("empty", "")).isTrue();
      assertThat(xml.has("type")).isTrue();
    }
  }

  @Test
  void shouldUseOtherValuesWhenAttributesAreAbsent() throws Exception {
    try (XmlPass xml = open("<r/>")) {
      assertThat(xml.has("type")).isFalse();
      assertThat(xml.attribute("type", "other")).isEqualTo("other");
      assertThat(xml.count("covered", 7)).isEqualTo(7);
      assertThat(xml.number("covered", 7)).isEqualTo(7);
    }
  }

  @Test
  void shouldRefuseWhenDemandedAttributeIsAbsent() throws Exception {
    try (XmlPass xml = open("<r>\n<a/></r>")) {
      xml.nextElement();
      UnreadableReport refusal =
          catchThrowableOfType(UnreadableReport.class, () -> xml.count("covered"));
      assertThat(refusal.reason()).isEqualTo("<a> has no attribute 'covered'");
      assertThat(refusal.line()).isEqualTo(2);
      assertThat(refusal.fix()).isEqualTo(FIX);
    }
  }

  @Test
  void shouldReadLargestNumbersWhenTheyJustFit() throws Exception {
    try (XmlPass xml = open("<r a='9223372036854775807' b='2147483647' c='007' d='0'/>")) {
      assertThat(xml.count("a")).isEqualTo(Long.MAX_VALUE);
      assertThat(xml.number("b")).isEqualTo(Integer.MAX_VALUE);
      assertThat(xml.count("c")).isEqualTo(7);
      assertThat(xml.count("d")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "0x1",
        "",
        " ",
        "1 2",
        "९",
        "9223372036854775808",
        "9999999999999999999",
        "99999999999999999999999999999999999999"
      })
  void shouldRefuseWhenCountIsNone(String value) throws Exception {
    try (XmlPass xml = open("<r covered='" + value + "'/>")) {
      UnreadableReport refusal =
          catchThrowableOfType(UnreadableReport.class, () -> xml.count("covered"));
      assertThat(refusal.reason())
          .isEqualTo("<r covered=\"%s\"> is no whole number from 0 to 9223372036854775807", value);
    }
  }

  @Test
  void shouldRefuseWhenNumberIsTooLarge() throws Exception {
    try (XmlPass xml = open("<r line='2147483648'/>")) {
      UnreadableReport refusal =
          catchThrowableOfType(UnreadableReport.class, () -> xml.number("line"));
      assertThat(refusal.reason()).endsWith("is no whole number from 0 to 2147483647");
    }
  }

  @Test
  void shouldJoinTextWhenItComesInPieces() throws Exception {
    String text = "one <!-- no -->&amp; <b>not this</b><![CDATA[<two>]]> three";
    try (XmlPass xml = open("<r><a>" + text + "</a><b/></r>")) {
      xml.nextElement();
      assertThat(xml.text(100)).isEqualTo("one & <two> three");
      assertThat(xml.name()).isEqualTo("a");
      xml.nextElement();
      assertThat(xml.name()).isEqualTo("b");
    }
  }

  @Test
  void shouldCutTextWhenItIsTooLong() throws Exception {
    try (XmlPass xml = open("<r>" + "x".repeat(100_000) + "<![CDATA[y]]></r>")) {
      assertThat(xml.text(10)).isEqualTo("xxxxxxxxxx");
      assertThat(xml.next()).isFalse();
    }
  }

  @Test
  void shouldReadNothingElseWhenDocumentTypeNamesAFile() throws Exception {
    Path secret = Files.writeString(root.resolve("secret.dtd"), "<!ENTITY x 'secret'>");
    String type = "<!DOCTYPE r PUBLIC '-//JACOCO//DTD' '" + secret.toUri() + "'>";
    assertThat(names(type + "<r><a/></r>")).containsExactly("r", "a");
    assertRefused(type + "<r>&x;</r>", 1, "Undeclared general entity \"x\"");
  }

  @Test
  void shouldSkipInternalSubsetWhenItDeclaresNoEntity() throws Exception {
    assertThat(names("<!DOCTYPE r [<!ELEMENT r ANY>]><r/>")).containsExactly("r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY x 'y'>",
        "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY % x SYSTEM 'http://localhost:1/x.dtd'> %x;"
      })
  void shouldRefuseWhenDocumentTypeDeclaresAnEntity(String declaration) throws Exception {
    assertRefused(
        "<!DOCTYPE r [" + declaration + "]><r/>", 1, "its document type declares an entity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<r>&x;</r>", "<r a='&x;'/>", "<r><t>a&x;</t></r>"})
  void shouldRefuseWhenEntityIsNotDeclared(String content) throws Exception {
    assertRefused(content, 1, "Undeclared general entity \"x\"");
  }

  @Test
  void shouldRefuseWhenFileIsEmpty() throws Exception {
    assertRefused("", 0, "the file is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "<r>\n<a><b>",
        "<r>\n<a x='1",
        "<r>\n<!-- ",
        "<r>\n<t>abc",
        "<r>\n<t><![CDATA[abc",
        "<r>\n<a/>\n<t"
      })
  void shouldRefuseWhenFileIsCutShort(String content) throws Exception {
    assertThat(refusal(content).reason()).startsWith("the file is cut short: ");
    assertThat(refusal(content).line()).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK",
        "<r>\n<a></b></r>",
        "<r/><r/>",
        "<r a='1' a='2'/>",
        "<r>\0</r>",
        "<r>&#0;</r>",
        "<?xml version='1.0' encoding='nonsense'?><r/>"
      })
  void shouldRefuseWhenContentIsNoXml(String content) throws Exception {
    assertThat(refusal(content).reason()).startsWith("cannot be parsed: ").doesNotContain("\n");
  }

  @Test
  void shouldRefuseWhenBytesAreNotOfTheEncoding() throws Exception {
    Report report = given("<r>\u00ff</r>", StandardCharsets.ISO_8859_1);
    assertThat(refusal(report).reason()).contains("Invalid UTF-8");
  }

  @Test
  void shouldReadWhenEncodingIsAnother() throws Exception {
    Report report =
        given("<?xml version='1.0' encoding='UTF-16'?><r t='é'/>", StandardCharsets.UTF_16);
    try (XmlPass xml = XmlPass.open(report, FIX, "r")) {
      assertThat(xml.attribute("t")).isEqualTo("é");
    }
  }

  @Test
  void shouldRefuseWhenRootElementIsAnother() throws Exception {
    UnreadableReport refusal =
        catchThrowableOfType(
            UnreadableReport.class, () -> XmlPass.open(given("<q/>"), FIX, "r", "s"));
    assertThat(refusal.reason()).isEqualTo("the root element is <q>, expected <r> or <s>");
  }

  @Test
  void shouldRefuseWhenElementsAreTooDeep() throws Exception {
    assertThat(names("<r>" + "<a>".repeat(99) + "</a>".repeat(99) + "</r>")).hasSize(100);
    assertRefused("<r>\n" + "<a>".repeat(200_000), 2, "Maximum Element Depth limit (100)");
    assertRefused("<r><t>" + "<a>".repeat(200_000), 1, "Maximum Element Depth limit (100)");
  }

  @Test
  void shouldRefuseWhenAttributesAreTooManyOrTooLong() throws Exception {
    String many =
        IntStream.range(0, 33).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
    assertRefused("<r><a" + many + "/></r>", 1, "Attribute limit (32)");
    String longOne = "x".repeat((1 << 20) + 1);
    assertRefused("<r><a b='" + longOne + "'/></r>", 1, "Maximum attribute size limit");
  }

  @Test
  void shouldRefuseWhenNamesAreTooMany() throws Exception {
    String names =
        IntStream.range(0, 30_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining("\n"));
    assertRefused("<r>" + names + "</r>", 8_000, "more than 20000 different names of elements");
  }

  @Test
  void shouldRefuseWhenTooMuchStandsBeforeTheRoot() throws Exception {
    String comment = "<!-- " + "x".repeat(2 << 20) + " -->";
    assertRefused(comment + "<r/>", 1, "over a megabyte stands before the root element");
    assertRefused("<!DOCTYPE r [" + comment + "]><r/>", 1, "over a megabyte");
    assertThat(names("<r>" + comment + "</r>")).containsExactly("r");
  }

  @Test
  void shouldBlameTheDiskWhenFileCannotBeRead() throws Exception {
    Report report = given("<r/>");
    Files.delete(report.file());
    assertThatIOException().isThrownBy(() -> XmlPass.open(report, FIX, "r"));
  }

  @Test
  void shouldDigestTheWholeFileWhenPassEnds() throws Exception {
    String content = "<r><a/></r>\n<!-- " + "x".repeat(100_000) + " -->\n";
    Report report = given(content);
    try (XmlPass xml = XmlPass.open(report, FIX, "r")) {
      while (xml.nextElement()) {
        assertThat(xml.name()).isEqualTo("a");
      }
    }
    assertThat(report.source().sha256()).isEqualTo(Sha256.of(content));
  }

  private void assertRefused(String content, int line, String reason) throws IOException {
    UnreadableReport refusal = refusal(content);
    assertThat(refusal.reason()).contains(reason).doesNotContain("\n").hasSizeLessThan(501);
    assertThat(refusal.line()).isGreaterThanOrEqualTo(line);
    assertThat(refusal.fix()).isEqualTo(FIX);
  }

  private UnreadableReport refusal(String content) throws IOException {
    return refusal(given(content));
  }

  private static UnreadableReport refusal(Report report) {
    return catchThrowableOfType(UnreadableReport.class, () -> names(report));
  }

  private List<String> names(String content) throws Exception {
    return names(given(content));
  }

  private static List<String> names(Report report) throws UnreadableReport, IOException {
    List<String> names = new ArrayList<>();
    try (XmlPass xml = XmlPass.open(report, FIX, "r")) {
      do {
        names.add(xml.name());
        if (xml.name().equals("t")) {
          xml.text(10);
        }
      } while (xml.nextElement());
    }
    return names;
  }

  private XmlPass open(String content) throws UnreadableReport, IOException {
    return XmlPass.open(given(content), FIX, "r");
  }

  private Report given(String content) throws IOException {
    return GivenReport.in(root, "shop").of(content);
  }

  private Report given(String content, Charset encoding) throws IOException {
    Report report = given("");
    Files.write(report.file(), content.getBytes(encoding));
    return report;
  }
}
