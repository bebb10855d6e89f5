package io.deliverygate.evidence.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.Vulnerability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CycloneDxReaderTest {

  private final CycloneDxReader reader = new CycloneDxReader();

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void shouldListTheComponentsWhenThePluginWroteTheBill(String format) throws Exception {
    Report report = fixture("aggregate." + format);
    String source = "till/target/aggregate." + format;
    assertThat(read(report, SbomComponent.class))
        .extracting(SbomComponent::coordinates)
        .containsExactlyInAnyOrder(
            "com.acme:till:1.4.0",
            "com.acme:desk:1.4.0",
            "org.hdrhistogram:HdrHistogram:2.2.2",
            "com.fasterxml.jackson.core:jackson-core:2.14.1",
            "org.slf4j:slf4j-api:2.0.20",
            "ch.qos.logback:logback-core:1.2.9");
    assertThat(read(fixture("aggregate." + format), SbomComponent.class))
        .contains(
            new SbomComponent(
                "till",
                "org.hdrhistogram",
                "HdrHistogram",
                "2.2.2",
                "pkg:maven/org.hdrhistogram/HdrHistogram@2.2.2?type=jar",
                List.of("BSD-2-Clause", "CC0-1.0"),
                "required",
                source),
            new SbomComponent(
                "till",
                "ch.qos.logback",
                "logback-core",
                "1.2.9",
                "pkg:maven/ch.qos.logback/logback-core@1.2.9?type=jar",
                List.of("EPL-1.0", "GNU Lesser General Public License"),
                "optional",
                source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void shouldBeNoScanWhenTheBillHasNoListOfVulnerabilities(String format) throws Exception {
    assertThat(GivenReport.read(reader, fixture("aggregate." + format)))
        .hasSize(6)
        .allMatch(SbomComponent.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void shouldNameToolAndTimeWhenTheBillTellsThem(String format) throws Exception {
    Report report = fixture("aggregate." + format);
    GivenReport.read(reader, report);
    assertThat(report.source().tool()).isEqualTo("cyclonedx-maven-plugin 2.9.1");
    assertThat(report.source().time()).isEqualTo(Instant.parse("2026-11-21T09:09:56Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vulnerable-1.4.json",
        "vulnerable-1.4.xml",
        "vulnerable-1.6.json",
        "vulnerable-1.6.xml"
      })
  void shouldListWhatIsNestedWhenComponentsHoldComponents(String name) throws Exception {
    assertThat(read(fixture(name), SbomComponent.class))
        .extracting(SbomComponent::coordinates, SbomComponent::licences)
        .containsExactlyInAnyOrder(
            tuple("com.acme:till:1.4.0", List.of("Apache-2.0")),
            tuple(
                "org.acme:inner:2.0",
                List.of("EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0")),
            tuple("deepest:0.1", List.of("House licence")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vulnerable-1.4.json",
        "vulnerable-1.4.xml",
        "vulnerable-1.6.json",
        "vulnerable-1.6.xml"
      })
  void shouldBeAScanWhenTheBillListsVulnerabilities(String name) throws Exception {
    String source = "till/target/" + name;
    Instant at = Instant.parse("2026-11-21T09:20:00Z");
    assertThat(read(fixture(name), SecurityScan.class))
        .containsExactly(new SecurityScan("till", "shop", "1.4.0", at, 3, source));
    assertThat(read(fixture(name), Vulnerability.class))
        .containsExactlyInAnyOrder(
            found("org.acme:inner:2.0", "CVE-2026-0001", "9.8", "critical", source),
            found("deepest:0.1", "CVE-2026-0001", "9.8", "critical", source),
            found("com.acme:till:1.4.0", "CVE-2026-0003", "", "high", source),
            found(
                "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#other",
                "CVE-2026-0006",
                "",
                "",
                source));
  }

  @Test
  void shouldBeACleanScanWhenTheListOfVulnerabilitiesIsEmpty() throws Exception {
    String json = "{'bomFormat':'CycloneDX','specVersion':'1.7','vulnerabilities':[]}";
    List<Fact> fromJson = GivenReport.read(reader, given("bom.json", json.replace('\'', '"')));
    assertThat(fromJson).hasSize(1).allMatch(SecurityScan.class::isInstance);
    List<Fact> fromXml =
        GivenReport.read(
            reader,
            given(
                "bom.xml",
                "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><vulnerabilities/></bom>"));
    assertThat(fromXml).hasSize(1).allMatch(SecurityScan.class::isInstance);
  }

  @Test
  void shouldTakeTheFilesTimeWhenTheBillIsReproducible() throws Exception {
    Report report =
        given(
            "bom.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><vulnerabilities/></bom>");
    SecurityScan scan = (SecurityScan) GivenReport.read(reader, report).get(0);
    assertThat(scan.at()).isEqualTo(Files.getLastModifiedTime(report.file()).toInstant());
  }

  @Test
  void shouldAccuseTheProductWhenNothingElseIsAffected() throws Exception {
    Report report =
        given(
            "bom.xml",
            "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><metadata><component><name>shop</name><version>1</version></component></metadata>"
                + "<vulnerabilities><vulnerability><id>X-1</id></vulnerability></vulnerabilities>"
                + "</bom>");
    assertThat(read(report, Vulnerability.class))
        .extracting(Vulnerability::component)
        .containsExactly("shop:1");
  }

  @Test
  void shouldReadTheExpressionWhenItHasDetails() throws Exception {
    Report report =
        given(
            "bom.xml",
            "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component type='library'><name>a</name><licenses>"
                + "<expression-detailed expression='MIT OR Apache-2.0'><details/>"
                + "</expression-detailed></licenses></component></components></bom>");
    assertThat(read(report, SbomComponent.class))
        .extracting(SbomComponent::licences)
        .containsExactly(List.of("MIT OR Apache-2.0"));
  }

  @Test
  void shouldNotListAncestorsAndToolsWhenTheyAreComponentsToo() throws Exception {
    Report report =
        given(
            "bom.xml",
            "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><metadata><tools><components><component><name>tool</name></component>"
                + "</components></tools></metadata><components><component><name>a</name>"
                + "<pedigree><ancestors><component><name>b</name></component></ancestors></pedigree>"
                + "</component></components></bom>");
    assertThat(read(report, SbomComponent.class))
        .extracting(SbomComponent::name)
        .containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'bomFormat':'SPDX'}",
        "{'bomFormat':'CycloneDX','specVersion':'2.0'}",
        "{'bomFormat':'CycloneDX','specVersion':'1.6','components':{}}",
        "{'bomFormat':'CycloneDX','specVersion':'1.6','components':[{'version':'1'}]}",
        "{'bomFormat':'CycloneDX','specVersion':'1.6','components':[7]}",
        "{'bomFormat':'CycloneDX','specVersion':'1.6'} {}",
        "{'bomFormat':'CycloneDX','specVersion':'1.6','vulnerabilities':[{'ratings':[{'score':11}]}]}",
        "{'bomFormat':'CycloneDX','specVersion':'1.6','vulnerabilities':[{'ratings':[{'score':'high'}]}]}",
        "[]",
        "",
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component/></components></bom>",
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><vulnerabilities><vulnerability><ratings><rating><score>x</score></rating></ratings>"
            + "</vulnerability></vulnerabilities></bom>",
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><vulnerabilities><vulnerability><ratings><rating><score>-1</score></rating></ratings>"
            + "</vulnerability></vulnerabilities></bom>",
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components>",
        "<project/>"
      })
  void shouldRefuseWhenItIsNoWholeBill(String content) throws Exception {
    Report report = given("bom", content.replace('\'', '"'));
    assertThat(GivenReport.refusal(reader, report).fix()).contains("cyclonedx:makeAggregateBom");
  }

  @Test
  void shouldSayWhereWhenTheBillIsCutShort() throws Exception {
    Report report = given("bom.json", "{\"bomFormat\":\"CycloneDX\",\n\"components\":[{\"name\":");
    assertThat(GivenReport.refusal(reader, report).reason()).startsWith("the file is cut short");
    assertThat(GivenReport.refusal(reader, report).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'bomFormat':'CycloneDX','specVersion':'1.99'}",
        "{'bomFormat':'CycloneDX','specVersion':'1.1O'}",
        "{'bomFormat':'CycloneDX','specVersion':null}",
        "{'bomFormat':'CycloneDX'}",
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.99'/>",
        "<bom xmlns='http://cyclonedx.org/schema/bom/'/>",
        "<bom xmlns='urn:bom'/>",
        "<bom/>"
      })
  void shouldRefuseWhenTheVersionIsNotKnown(String content) throws Exception {
    Report report = given("bom", content.replace('\'', '"'));
    assertThat(GivenReport.refusal(reader, report).reason())
        .contains("of CycloneDX")
        .endsWith("; known are 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"})
  void shouldReadEveryVersionThereIs(String version) throws Exception {
    String json =
        "{'bomFormat':'CycloneDX','components':[{'name':'a'}],'specVersion':'" + version + "'}";
    assertThat(read(given("bom.json", json.replace('\'', '"')), SbomComponent.class)).hasSize(1);
    String xml =
        "<x:bom xmlns:x='http://cyclonedx.org/schema/bom/%s'><x:components><x:component>"
            + "<x:name>a</x:name></x:component></x:components></x:bom>";
    assertThat(read(given("bom.xml", xml.formatted(version)), SbomComponent.class)).hasSize(1);
  }

  /** What is said of version 1.0, or of others, and whether it is affected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1.0=unaffected|false",
        "1.0=affected|true",
        "1.0=unknown|true",
        "1.0=|true",
        "\"\"|true",
        "0.9=unaffected|true",
        "1.0.0=unaffected|true",
        "1.0=unaffected 0.9=affected|false",
        "0.9=unaffected 0.8=affected|true",
        "0.9=affected 1.0=unaffected|false",
        "1.0=unaffected 1.0=affected|true",
        "1.0=affected range=unaffected|true",
        "1.0=unaffected range=affected|false",
        "range=unaffected|true",
        "range=affected|true"
      })
  void shouldAskWhetherTheVersionIsAffected(String said, boolean affected) throws Exception {
    StringBuilder json = new StringBuilder();
    StringBuilder xml = new StringBuilder();
    for (String each : said.split(" ")) {
      if (!each.isEmpty()) {
        String[] parts = each.split("=", 2);
        boolean range = parts[0].equals("range");
        String what = range ? "range" : "version";
        String value = range ? "vers:maven/>=2|<3" : parts[0];
        json.append(json.isEmpty() ? "" : ",");
        json.append("{'" + what + "':'" + value + "'");
        json.append(parts[1].isEmpty() ? "}" : ",'status':'" + parts[1] + "'}");
        xml.append("<version><" + what + ">" + value.replace("<", "&lt;") + "</" + what + ">");
        xml.append(parts[1].isEmpty() ? "" : "<status>" + parts[1] + "</status>");
        xml.append("</version>");
      }
    }
    String asJson =
        "{'bomFormat':'CycloneDX','specVersion':'1.6','vulnerabilities':[{'id':'CVE-1','affects':["
            + "{'ref':'l','versions':["
            + json
            + "]}]}],'components':[{'bom-ref':'l','name':'lib','version':'1.0'}]}";
    String asXml =
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component bom-ref='l'>"
            + "<name>lib</name><version>1.0</version></component></components><vulnerabilities>"
            + "<vulnerability><id>CVE-1</id><affects><target><ref>l</ref><versions>"
            + xml
            + "</versions></target></affects></vulnerability></vulnerabilities></bom>";

    int found = affected ? 1 : 0;
    assertThat(read(given("bom.json", asJson.replace('\'', '"')), Vulnerability.class))
        .hasSize(found);
    assertThat(read(given("bom.xml", asXml), Vulnerability.class)).hasSize(found);
  }

  /** What the bill calls the component and its version, and what is unaffected. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "l, \"\", l, 2.0, lib",
        "l, 1.0, elsewhere, 1.0, elsewhere",
        "l, 1.0, urn:cdx:1/1#l, 1.0, urn:cdx:1/1#l",
        "\"\", 1.0, l, 1.0, l",
        "l, 1.0, l, 2.0, lib:1.0",
        "l, 1.0, l, 1.0,"
      })
  void shouldAcquitOnlyAComponentOfAKnownVersion(
      String known, String version, String ref, String unaffected, String component)
      throws Exception {
    String json =
        "{'bomFormat':'CycloneDX','specVersion':'1.6','vulnerabilities':[{'id':'CVE-1','affects':["
            + "{'ref':'%s','versions':[{'version':'%s','status':'unaffected'}]}]}],"
            + "'components':[{'bom-ref':'%s','name':'lib','version':'%s'}]}";
    String bill = json.formatted(ref, unaffected, known, version).replace('\'', '"');

    assertThat(read(given("bom.json", bill), Vulnerability.class))
        .extracting(Vulnerability::component)
        .isEqualTo(component == null ? List.of() : List.of(component));
  }

  /** Ratings as score, severity and method, and the score that counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0 critical CVSSv31|\"\"",
        "0 High CVSSv31|\"\"",
        "0 none CVSSv31|0",
        "0 info CVSSv31|0",
        "- critical CVSSv31|\"\"",
        "3.0 low CVSSv31, - critical other|9",
        "- high other, 3.0 low CVSSv31|7",
        "3.0 low CVSSv31, 80 critical OWASP|9",
        "8.1 critical CVSSv31|9",
        "9.8 low CVSSv31|9.8",
        "5.0 medium CVSSv31, 0 none CVSSv2|5",
        "6.9 medium CVSSv31|6.9"
      })
  void shouldTakeTheWorseOfScoreAndSeverity(String ratings, String counts) throws Exception {
    StringBuilder json = new StringBuilder();
    StringBuilder xml = new StringBuilder();
    for (String rating : ratings.split(", ")) {
      String[] parts = rating.split(" ");
      boolean scored = !parts[0].equals("-");
      json.append(json.isEmpty() ? "{" : ",{").append(scored ? "'score':" + parts[0] + "," : "");
      json.append("'severity':'" + parts[1] + "','method':'" + parts[2] + "'}");
      xml.append("<rating>").append(scored ? "<score>" + parts[0] + "</score>" : "");
      xml.append("<severity>" + parts[1] + "</severity><method>" + parts[2] + "</method></rating>");
    }
    String asJson =
        "{'bomFormat':'CycloneDX','specVersion':'1.6','vulnerabilities':[{'id':'X','ratings':["
            + json
            + "]}]}";
    String asXml =
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><vulnerabilities><vulnerability><id>X"
            + "</id><ratings>"
            + xml
            + "</ratings></vulnerability></vulnerabilities></bom>";

    assertThat(read(given("bom.json", asJson.replace('\'', '"')), Vulnerability.class))
        .extracting(known -> known.cvss().toString())
        .containsExactly(counts);
    assertThat(read(given("bom.xml", asXml), Vulnerability.class))
        .extracting(known -> known.cvss().toString())
        .containsExactly(counts);
  }

  private static final String LISTED =
      "'metadata':{'component':{'bom-ref':'p','name':'shop'}},'components':[{'bom-ref':'a',"
          + "'name':'till','version':'2','purl':'pkg:maven/org.acme/till@2','components':"
          + "[{'bom-ref':'deep','name':'deep'}]}],'services':[{'bom-ref':'s','services':"
          + "[{'bom-ref':'t'}]}]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'dependencies':[{'ref':'p','dependsOn':['a','s']},{'ref':'a','dependsOn':['deep']}]",
        "'dependencies':[{'ref':'pkg:maven/org.acme/till@2'},{'ref':'t'}]",
        "'dependencies':[{'ref':'p','dependsOn':['urn:cdx:3e671687/1#other']}]",
        "'dependencies':[]",
        "'compositions':[{'aggregate':'complete'},{'aggregate':'unknown'}]",
        "'compositions':[{'aggregate':'not_specified','assemblies':['a']}]"
      })
  void shouldBelieveABillThatListsWhatItSpeaksOf(String part) throws Exception {
    assertThat(read(given("bom.json", whole(LISTED + "," + part)), SbomComponent.class)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'dependencies':[{'ref':'p','dependsOn':['b']}]|its dependencies name 'b'",
        "'dependencies':[{'ref':'c','dependsOn':['a']}]|its dependencies name 'c'",
        "'dependencies':[{'ref':'p','provides':['d']}]|its dependencies name 'd'",
        "'compositions':[{'aggregate':'incomplete'}]|it says of itself that it is incomplete",
        "'compositions':[{'aggregate':'unknown'},{'aggregate':'incomplete_third_party_only'}]|it says of itself",
        "'components':[{'bom-ref':'a','name':'x'}]|two components have the bom-ref 'a'",
        "'components':[{'bom-ref':'p','name':'x'}]|two components have the bom-ref 'p'"
      })
  void shouldRefuseABillThatDoesNotListWhatItSpeaksOf(String part, String reason) throws Exception {
    String listed =
        part.startsWith("'components'")
            ? LISTED.replace("'components':[", part.replace("]", ","))
            : LISTED + "," + part;
    assertThat(GivenReport.refusal(reader, given("bom.json", whole(listed))).reason())
        .startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<dependencies><dependency ref='a'><dependency ref='s'/></dependency></dependencies>|-",
        "<compositions><composition><aggregate>complete</aggregate></composition></compositions>|-",
        "<dependencies><dependency ref='a'><dependency ref='b'/></dependency></dependencies>|its dependencies name 'b'",
        "<dependencies><dependency ref='c'/></dependencies>|its dependencies name 'c'",
        "<compositions><composition><aggregate>incomplete</aggregate></composition></compositions>|it says of itself"
      })
  void shouldAskABillInXmlAsWell(String part, String reason) throws Exception {
    String bill =
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component bom-ref='a'>"
            + "<name>a</name></component></components><services><service bom-ref='s'><name>s"
            + "</name></service></services>"
            + part
            + "</bom>";
    if (reason.equals("-")) {
      assertThat(read(given("bom.xml", bill), SbomComponent.class)).hasSize(1);
    } else {
      assertThat(GivenReport.refusal(reader, given("bom.xml", bill)).reason()).startsWith(reason);
    }
  }

  private static String whole(String parts) {
    return ("{'bomFormat':'CycloneDX','specVersion':'1.6'," + parts + "}").replace('\'', '"');
  }

  @Test
  void shouldReadTheExtensionForVulnerabilities() throws Exception {
    String bill =
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.2'"
            + " xmlns:v='http://cyclonedx.org/schema/ext/vulnerability/1.0'><components>"
            + "<component type='library'><name>lib</name><version>1</version><v:vulnerabilities>"
            + "<v:vulnerability ref='elsewhere'><v:id>CVE-1</v:id><v:source name='NVD'>"
            + "<v:url>https://nvd.nist.gov</v:url></v:source><v:ratings><v:rating><v:score>"
            + "<v:base>9.8</v:base><v:impact>5.9</v:impact></v:score><v:severity>Critical"
            + "</v:severity><v:method>CVSSv3</v:method></v:rating></v:ratings></v:vulnerability>"
            + "</v:vulnerabilities></component></components></bom>";
    Report report = given("bom.xml", bill);

    assertThat(read(report, Vulnerability.class))
        .containsExactly(found("lib:1", "CVE-1", "9.8", "Critical", "till/target/bom.xml"));
    assertThat(read(report, SbomComponent.class)).hasSize(1);
    assertThat(read(report, SecurityScan.class)).hasSize(1);
  }

  @Test
  void shouldReadTheExtensionWhereItIsTheWholeBills() throws Exception {
    String bill =
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.1'><components>"
            + "<component bom-ref='pkg:maven/a/b@1'><group>a</group><name>b</name>"
            + "<version>1</version></component></components>"
            + "<vulnerabilities xmlns='http://cyclonedx.org/schema/ext/vulnerability/1.0'>"
            + "<vulnerability ref='pkg:maven/a/b@1'><id>CVE-1</id></vulnerability>"
            + "<vulnerability ref='pkg:maven/c/d@2'><id>CVE-2</id></vulnerability>"
            + "</vulnerabilities></bom>";

    assertThat(read(given("bom.xml", bill), Vulnerability.class))
        .extracting(Vulnerability::component, Vulnerability::id)
        .containsExactly(tuple("a:b:1", "CVE-1"), tuple("pkg:maven/c/d@2", "CVE-2"));
  }

  @Test
  void shouldReadABillInWideCharacters() throws Exception {
    String bill =
        "<?xml version='1.0' encoding='UTF-16'?><bom xmlns='http://cyclonedx.org/schema/bom/1.5'>"
            + "<components><component><name>l\u00fcb</name></component></components></bom>";
    Report report = given("bom.xml", "");
    Files.write(report.file(), bill.getBytes(StandardCharsets.UTF_16));

    assertThat(read(report, SbomComponent.class))
        .extracting(SbomComponent::name)
        .containsExactly("l\u00fcb");
  }

  private static Vulnerability found(
      String component, String id, String cvss, String severity, String source) {
    return new Vulnerability("till", component, id, Amount.of(cvss), severity, source);
  }

  private <F extends Fact> List<F> read(Report report, Class<F> type) throws Exception {
    return GivenReport.read(reader, report).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till").from(getClass(), name);
  }

  private Report given(String name, String content) throws Exception {
    return GivenReport.in(root, "till").of(name, content);
  }
}
