package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.source.Language.Family.CLASSES;
import static io.deliverygate.evidence.source.Language.Family.PAGES;
import static io.deliverygate.evidence.source.Language.Family.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.source.Language;
import io.deliverygate.fact.Component;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Expectation;
import io.deliverygate.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks all kinds of evidence and all languages: a report that names every source file is evidence,
 * and once it does not mention one of them, that file is named as missing.
 */
class ToldEvidenceTest {

  /** Kinds that tell of no source file or component, and why nothing is asked of them here. */
  private static final Map<EvidenceKind, String> OTHER =
      Stream.of(EvidenceKind.values())
          .filter(kind -> !Policy.TOLD_BY_DEFAULT.containsKey(kind))
          .collect(Collectors.toMap(Function.identity(), ToldEvidenceTest::whyNot));

  private static String whyNot(EvidenceKind kind) {
    return switch (kind) {
      case CRITERIA -> "tells of tests; see the tests of test results";
      case MUTATION -> "names what it changed; code that cannot be changed is not named";
      case LOAD -> "tells of requests";
      case NEW_CODE, INTEGRATIONS, REVISION, BASE -> "comes from git";
      case COMPONENTS -> "is the build's own model";
      case BASELINE, PRODUCT, BACKLOG, FLOW, GO_LIVE, SEQUENCE, WAIVERS -> "is written by people";
      case TESTS, COVERAGE, FINDINGS, DUPLICATION, SBOM, VULNERABILITIES ->
          throw new IllegalArgumentException(kind + " tells of parts");
    };
  }

  @TempDir Path root;

  /** A format whose reports list what they tell of. */
  private enum Format {
    JACOCO(EvidenceKind.COVERAGE, "target/site/jacoco/jacoco.xml", EnumSet.of(CLASSES)),
    LCOV(EvidenceKind.COVERAGE, "target/lcov.info", EnumSet.of(CLASSES, SCRIPTS)),
    COBERTURA(EvidenceKind.COVERAGE, "target/cobertura.xml", EnumSet.of(CLASSES, SCRIPTS)),
    CHECKSTYLE(EvidenceKind.FINDINGS, "target/checkstyle.xml", EnumSet.of(CLASSES, SCRIPTS)),
    SPOTBUGS(EvidenceKind.FINDINGS, "target/spotbugsXml.xml", EnumSet.of(CLASSES)),
    SARIF(EvidenceKind.FINDINGS, "target/lint.sarif", EnumSet.of(CLASSES, SCRIPTS)),
    CPD(EvidenceKind.DUPLICATION, "target/cpd.xml", EnumSet.of(CLASSES, SCRIPTS));

    private final EvidenceKind kind;
    private final String file;
    private final Set<Language.Family> families;

    Format(EvidenceKind kind, String file, Set<Language.Family> families) {
      this.kind = kind;
      this.file = file;
      this.families = families;
    }

    /** What it writes of some source files in src/main/code. */
    String report(List<String> names) {
      return switch (this) {
        case JACOCO -> jacoco(names);
        case LCOV -> each(names, "SF:src/main/code/p/%s\nDA:1,1\nDA:2,0\nend_of_record\n");
        case COBERTURA ->
            "<coverage lines-valid='%d'><packages><package><classes>".formatted(names.size())
                + each(
                    names,
                    "<class name='x' filename='src/main/code/p/%s'><lines>"
                        + "<line number='1' hits='1'/></lines></class>")
                + "</classes></package></packages></coverage>";
        case CHECKSTYLE ->
            "<checkstyle version='10.12.4'>"
                + each(names, "<file name='/build/shop/src/main/code/p/%s'/>")
                + "</checkstyle>";
        case SPOTBUGS ->
            "<BugCollection version='4.9.3'><Project/><FindBugsSummary total_classes='2'>"
                + "<PackageStats package='p'>"
                + each(names, "<ClassStats class='p.Some' sourceFile='%s' interface='false'/>")
                + "</PackageStats></FindBugsSummary></BugCollection>";
        case SARIF ->
            "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Acme Lint\"}},"
                + "\"artifacts\":["
                + names.stream()
                    .map(
                        "{\"location\":{\"uri\":\"src/main/code/p/%s\"},\"roles\":[\"analysisTarget\"]}"
                            ::formatted)
                    .collect(Collectors.joining(","))
                + "],\"results\":[]}]}";
        case CPD ->
            "<pmd-cpd pmdVersion='7.17.0'>"
                + each(names, "<file path='/ci/shop/src/main/code/p/%s' totalNumberOfTokens='9'/>")
                + "</pmd-cpd>";
      };
    }

    private static String each(List<String> names, String form) {
      return names.stream().map(form::formatted).collect(Collectors.joining());
    }

    private static String jacoco(List<String> names) {
      String one =
          "<counter type='INSTRUCTION' missed='0' covered='3'/>"
              + "<counter type='LINE' missed='0' covered='1'/>";
      String all = one.replace("covered='3'", "covered='" + 3 * names.size() + "'");
      all = all.replace("covered='1'", "covered='" + names.size() + "'");
      String types =
          names.stream()
              .map(
                  name ->
                      "<class name='p/%s' sourcefilename='%s'>%s</class>"
                          .formatted(name.replace('.', '_'), name, one))
              .collect(Collectors.joining());
      String files =
          names.stream()
              .map(name -> "<sourcefile name='%s'>%s</sourcefile>".formatted(name, one))
              .collect(Collectors.joining());
      return "<report name='m'><package name='p'>"
          + types
          + files
          + all
          + "</package>"
          + all
          + "</report>";
    }
  }

  private record Case(Format format, Language language) {

    boolean isRead() {
      boolean vue = language == Language.VUE || language == Language.SVELTE;
      return format.families.contains(language.family()) && !(format == Format.CPD && vue);
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Format format : Format.values()) {
      for (Language language : Language.values()) {
        cases.add(new Case(format, language));
      }
    }
    cases.removeIf(each -> !each.isRead());
    return cases;
  }

  @Test
  void everyLanguageButPagesIsWalkedInCoverageAndFindings() {
    for (EvidenceKind kind : List.of(EvidenceKind.COVERAGE, EvidenceKind.FINDINGS)) {
      assertThat(
              cases().stream()
                  .filter(each -> each.format.kind == kind)
                  .map(Case::language)
                  .collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Language.values()).filter(each -> each.family() != PAGES).toList());
    }
  }

  @Test
  void everyKindTellsOfPartsOrOfSomethingElse() {
    assertThat(OTHER)
        .doesNotContainKeys(Policy.TOLD_BY_DEFAULT.keySet().toArray(new EvidenceKind[0]));
    assertThat(OTHER.size() + Policy.TOLD_BY_DEFAULT.size())
        .isEqualTo(EvidenceKind.values().length);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aReportThatNamesEveryFileIsEvidence(Case each) throws IOException {
    sources(each.language);

    assertThat(missing(each, names(each.language))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileThatIsNotMentionedIsNamed(Case each) throws IOException {
    sources(each.language);
    List<String> names = names(each.language);

    assertThat(missing(each, names.subList(0, 1)))
        .singleElement()
        .extracting(MissingEvidence::reason)
        .isEqualTo(
            "1 of 2 %s source files is in no report: src/main/code/p/%s"
                .formatted(each.language.title(), names.get(1)));
  }

  private static List<String> names(Language language) {
    String ending = language.endings().stream().sorted().findFirst().orElseThrow();
    return List.of("One." + ending, "Two." + ending);
  }

  private void sources(Language language) throws IOException {
    if (language.family() == SCRIPTS) {
      write("package.json", "{}");
    }
    for (String name : names(language)) {
      write("src/main/code/p/" + name, code(language, name.substring(0, 3)));
    }
  }

  private static String code(Language language, String type) {
    return switch (language) {
      case JAVA, GROOVY -> "package p;\nclass %s { int f() { return 1; } }\n".formatted(type);
      case KOTLIN -> "package p\nclass %s { fun f() = 1 }\n".formatted(type);
      case SCALA -> "package p\nclass %s { def f = 1 }\n".formatted(type);
      case JAVASCRIPT, TYPESCRIPT -> "export function f() {\n  return 1;\n}\n";
      case VUE, SVELTE -> "<script>\nf();\n</script>\n";
      case JSP -> throw new IllegalArgumentException("pages are no sources of a module");
    };
  }

  private List<MissingEvidence> missing(Case each, List<String> named) throws IOException {
    write(each.format.file, each.format.report(named));
    return missing(
        Map.of(each.format.kind, List.of(each.format.file)), each.format.kind, List.of());
  }

  private List<MissingEvidence> missing(
      Map<EvidenceKind, List<String>> places, EvidenceKind kind, List<Component> components)
      throws IOException {
    Path target = root.resolve("target");
    ModuleLayout module =
        new ModuleLayout(
            "shop",
            root,
            target,
            List.of(root.resolve("src/main/code")),
            List.of(root.resolve("src/test/code")),
            target.resolve("classes"),
            target.resolve("test-classes"),
            ClassFilter.ALL,
            components);
    Snapshot snapshot =
        EvidenceCollector.collect(
            new ProjectLayout(root, "shop", "1.0", List.of(module), List.of()),
            places,
            target.resolve("delivery-gate"),
            Instant.parse("2026-11-21T07:00:00Z"));
    return new Expectation(snapshot).missing(EnumSet.of(kind));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  /** Where a build says what it depends on: on an till and on a clock. */
  private enum Build {
    MAVEN,
    GRADLE,
    NPM;

    List<Component> components() {
      return this == MAVEN
          ? Stream.of("till", "clock")
              .map(name -> new Component("shop", "org.acme", name, "1.0", "compile", "pom.xml"))
              .toList()
          : List.of();
    }

    void write(ToldEvidenceTest test) throws IOException {
      if (this == GRADLE) {
        test.write(
            "gradle.lockfile",
            "# locked\norg.acme:till:1.0=compileClasspath,runtimeClasspath\n"
                + "org.acme:clock:1.0=runtimeClasspath\norg.acme:junit:1.0=testClasspath\n"
                + "empty=annotationProcessor\n");
      } else if (this == NPM) {
        test.write(
            "package.json",
            "{\"dependencies\":{\"@org.acme/till\":\"^1\",\"@org.acme/clock\":\"1\","
                + "\"own\":\"workspace:*\"},\"devDependencies\":{\"vitest\":\"4\"}}");
      }
    }

    String name(String part) {
      return (this == NPM ? "@org.acme:" : "org.acme:") + part;
    }

    String bill(List<String> names) {
      return "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":["
          + names.stream()
              .map(
                  name ->
                      "{\"type\":\"library\",\"group\":\"%s\",\"name\":\"%s\",\"version\":\"1\"}"
                          .formatted(this == NPM ? "@org.acme" : "org.acme", name))
              .collect(Collectors.joining(","))
          + "]}";
    }

    String scan(List<String> names) {
      String type = this == NPM ? "npm/%40" : "maven/";
      return "{\"scanInfo\":{\"engineVersion\":\"12.1.0\"},\"projectInfo\":{\"name\":\"shop\"},"
          + "\"dependencies\":["
          + names.stream()
              .map(
                  name ->
                      "{\"fileName\":\"%s-1.0.jar\",\"packages\":[{\"id\":\"pkg:%sorg.acme/%s@1.0\"}]}"
                          .formatted(name, type, name))
              .collect(Collectors.joining(","))
          + "]}";
    }
  }

  @ParameterizedTest
  @EnumSource(Build.class)
  void aDependencyThatABillOfMaterialsDoesNotMentionIsNamed(Build build) throws IOException {
    build.write(this);
    Map<EvidenceKind, List<String>> places = Map.of(EvidenceKind.SBOM, List.of("bom.json"));

    write("bom.json", build.bill(List.of("till", "clock")));
    assertThat(missing(places, EvidenceKind.SBOM, build.components())).isEmpty();

    write("bom.json", build.bill(List.of("till")));
    assertThat(missing(places, EvidenceKind.SBOM, build.components()))
        .extracting(MissingEvidence::reason)
        .containsExactly(
            "1 of 2 dependencies that the build declares is in no report: " + build.name("clock"));
  }

  @ParameterizedTest
  @CsvSource({"required,0", "optional,0", "excluded,1"})
  void aDependencyThatABillCallsExcludedIsNotInIt(String scope, int missing) throws IOException {
    Map<EvidenceKind, List<String>> places = Map.of(EvidenceKind.SBOM, List.of("bom.json"));
    String clock = "\"name\":\"clock\",";
    write(
        "bom.json",
        Build.MAVEN
            .bill(List.of("till", "clock"))
            .replace(clock, clock + "\"scope\":\"" + scope + "\","));

    assertThat(missing(places, EvidenceKind.SBOM, Build.MAVEN.components())).hasSize(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "'',1",
    "pkg:maven/clock@1,1",
    "pkg:maven/org.evil/clock@1,1",
    "no url,1",
    "pkg:maven/org.acme/clock@1?type=jar,0"
  })
  void aDependencyIsInABillByItsGroupAndName(String purl, int missing) throws IOException {
    Map<EvidenceKind, List<String>> places = Map.of(EvidenceKind.SBOM, List.of("bom.json"));
    String clock = "\"group\":\"org.acme\",\"name\":\"clock\",";
    String groupless = "\"name\":\"clock\",\"purl\":\"" + purl + "\",";
    write("bom.json", Build.MAVEN.bill(List.of("till", "clock")).replace(clock, groupless));

    assertThat(missing(places, EvidenceKind.SBOM, Build.MAVEN.components())).hasSize(missing);
  }

  @Test
  void anEmptyBillIsEvidenceOnlyWhereTheBuildDeclaresNothing() throws IOException {
    Map<EvidenceKind, List<String>> places = Map.of(EvidenceKind.SBOM, List.of("bom.json"));
    write("src/main/code/p/One.java", code(Language.JAVA, "One"));
    write("bom.json", Build.MAVEN.bill(List.of()));
    Component test = new Component("shop", "org.junit", "junit", "6", "test", "pom.xml");
    Component own = new Component("shop", "org.acme", "shop", "1.0", "compile", "pom.xml");

    assertThat(missing(places, EvidenceKind.SBOM, List.of(test))).isEmpty();
    assertThat(missing(places, EvidenceKind.SBOM, List.of(own)))
        .extracting(MissingEvidence::reason)
        .containsExactly(
            "1 of 1 dependencies that the build declares is in no report: org.acme:shop");
  }

  @ParameterizedTest
  @EnumSource(Build.class)
  void aComponentThatAScanDidNotLookAtIsNamed(Build build) throws IOException {
    build.write(this);
    Map<EvidenceKind, List<String>> places =
        Map.of(
            EvidenceKind.SBOM, List.of("bom.json"),
            EvidenceKind.VULNERABILITIES, List.of("scan.json"));
    write("bom.json", build.bill(List.of("till", "clock", "spring")));

    write("scan.json", build.scan(List.of("clock", "spring", "till")));
    assertThat(missing(places, EvidenceKind.VULNERABILITIES, build.components())).isEmpty();

    write("scan.json", build.scan(List.of("till", "clock")));
    assertThat(missing(places, EvidenceKind.VULNERABILITIES, build.components()))
        .extracting(MissingEvidence::reason)
        .containsExactly(
            "1 of 3 components of the product is in no report: " + build.name("spring"));
  }
}
