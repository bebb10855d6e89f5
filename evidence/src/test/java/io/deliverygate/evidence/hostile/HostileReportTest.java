package io.deliverygate.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleReader;
import io.deliverygate.evidence.cobertura.CoberturaReader;
import io.deliverygate.evidence.collect.LoadReader;
import io.deliverygate.evidence.cpd.CpdReader;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.pit.PitReader;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.evidence.spotbugs.SpotBugsReader;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.evidence.xml.GivenReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody's tool writes: every reader answers with one line and reads nothing else. */
class HostileReportTest {

  private static final String SECRET = "the secret of another file";

  @TempDir Path root;

  /** A reader, the name of its file, and the XML around whatever is wrong. */
  record Format(ReportReader reader, String file, String before, String after) {

    String root() {
      return before.substring(1).split("[ >]", 2)[0];
    }

    @Override
    public String toString() {
      return root();
    }
  }

  static Stream<Format> formats() {
    return Stream.of(
        new Format(
            new PmdReader(),
            "pmd.xml",
            "<pmd><file name='A'><violation rule='R' priority='1'>",
            "</violation></file></pmd>"),
        new Format(
            new CpdReader(),
            "cpd.xml",
            "<pmd-cpd><file path='A' totalNumberOfTokens='2'/><duplication lines='1' tokens='1'>"
                + "<file path='A' line='1' begintoken='0' endtoken='0'/>"
                + "<file path='A' line='1' begintoken='1' endtoken='1'/><codefragment>",
            "</codefragment></duplication></pmd-cpd>"),
        new Format(
            new CheckstyleReader(),
            "checkstyle-result.xml",
            "<checkstyle><file name='A'><error line='1' severity='error' message='M' source='S'>",
            "</error></file></checkstyle>"),
        new Format(
            new SpotBugsReader(),
            "spotbugsXml.xml",
            "<BugCollection><BugInstance type='T' rank='1'><LongMessage>",
            "</LongMessage></BugInstance></BugCollection>"),
        new Format(
            new PitReader(),
            "mutations.xml",
            "<mutations><mutation detected='true' status='KILLED'>"
                + "<mutatedClass>A</mutatedClass><description>",
            "</description></mutation></mutations>"),
        new Format(
            new SurefireReader(),
            "TEST-T.xml",
            "<testsuite name='T'><testcase name='a'><failure>",
            "</failure></testcase></testsuite>"),
        new Format(
            new CrashReader(),
            "failsafe-summary.xml",
            "<failsafe-summary><failureMessage>",
            "</failureMessage></failsafe-summary>"),
        new Format(
            new CycloneDxReader(),
            "bom.xml",
            "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component><name>a</name><group>",
            "</group></component></components></bom>"),
        new Format(
            new LoadReader(),
            "run.jtl",
            "<testResults><sample lb='A' s='true'><responseData>",
            "</responseData></sample></testResults>"),
        new Format(
            new CoberturaReader(LineSink.NONE),
            "cobertura.xml",
            "<coverage><sources><source>.</source></sources><packages><package name='p'>"
                + "<classes><class name='A' filename='A.java'><lines><line number='1' hits='1'>",
            "</line></lines></class></classes></package></packages></coverage>"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldReadNoOtherFileWhenAnEntityNamesIt(Format format) throws Exception {
    Path secret = Files.writeString(root.resolve("secret.txt"), SECRET);
    String entity = "<!ENTITY x SYSTEM '" + secret.toUri() + "'>";
    assertRefused(format, declared(format, entity) + around(format, "&x;"), "declares an entity");
    String parameter = "<!ENTITY % x SYSTEM '" + secret.toUri() + "'> %x;";
    assertRefused(format, declared(format, parameter) + around(format, ""), "declares an entity");
    String external = "<!DOCTYPE " + format.root() + " SYSTEM '" + secret.toUri() + "'>";
    assertRefused(format, external + around(format, "&x;"), "Undeclared general entity");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldNotExplodeWhenEntitiesMultiply(Format format) throws Exception {
    StringBuilder bomb = new StringBuilder("<!ENTITY a0 'lol'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" '");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    String content = declared(format, bomb.toString()) + around(format, "&a29;");
    assertRefused(format, content, "declares an entity");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldNotOverflowWhenElementsAreNestedDeeply(Format format) throws Exception {
    String nested = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertRefused(format, around(format, nested), "Depth limit (100)");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldRefuseWhenTheFileIsCutAnywhere(Format format) throws Exception {
    String whole = around(format, "");
    for (int length = 1; length < whole.length(); length++) {
      assertRefused(format, whole.substring(0, length), "the file is cut short");
    }
    assertRefused(format, "", "the file is empty");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldRefuseWhenTheRootIsAnother(Format format) throws Exception {
    assertRefused(format, "<project/>", "the root element is <project>");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldKeepLittleWhenTextIsEndless(Format format) throws Exception {
    Report report = report(format, "");
    try (Writer out = Files.newBufferedWriter(report.file())) {
      out.write(format.before());
      for (int i = 0; i < 40; i++) {
        out.write("x".repeat(1 << 20));
      }
    }
    UnreadableReport refusal = GivenReport.refusal(format.reader(), report);
    assertOneLine(refusal, "the file is cut short");
  }

  private static String declared(Format format, String declarations) {
    return "<!DOCTYPE " + format.root() + " [" + declarations + "]>";
  }

  private static String around(Format format, String content) {
    return format.before() + content + format.after();
  }

  private void assertRefused(Format format, String content, String reason) throws IOException {
    assertOneLine(GivenReport.refusal(format.reader(), report(format, content)), reason);
  }

  private static void assertOneLine(UnreadableReport refusal, String reason) {
    assertThat(refusal.reason()).contains(reason).doesNotContain(SECRET).doesNotContain("\n");
    assertThat(refusal.reason()).hasSizeLessThanOrEqualTo(500);
    assertThat(refusal.fix()).isNotBlank();
  }

  private Report report(Format format, String content) throws IOException {
    return GivenReport.in(root, "").of(format.file(), content);
  }
}
