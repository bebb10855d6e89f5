package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StrayFile;
import io.deliverygate.fact.Told;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files into which nothing has to look, since the policy gives a reason. */
class IgnoredFilesTest {

  private static final String NOBODY = "name: acme\n";

  @ParameterizedTest
  @CsvSource({
    "web/static, web/static/a/b.js, true",
    "web/static/, web/static/a.js, true",
    "web/static, web/static.js, false",
    "web/*.js, web/a.js, true",
    "web/*.js, web/b/a.js, false",
    "web/**/*.js, web/a.js, true",
    "web/**/*.js, web/b/c/a.js, true",
    "'**/old', a/b/old/x.ts, true",
    "'**/old', older/x.ts, false",
    "web/?.js, web/ab.js, false",
    "a.js, b/a.js, false",
    "a+b(c).js, a+b(c).js, true",
    "a.js, abjs, false"
  })
  void shouldHoldWhatAPathNames(String pattern, String file, boolean held) {
    assertThat(new IgnoredFiles(Map.of(pattern, "reason")).hold(file)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'/etc': x", "'../a': x", "'a\\b': x", "'**': x", "'*': x", "'.': x", "a: ''"})
  void shouldRefuseAPathThatLeavesTheProjectOrNamesAllOfIt(String line) {
    assertThatThrownBy(() -> policy(NOBODY, "ignored:\n  " + line + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(":2");
  }

  private static List<MissingEvidence> missing(Policy policy, String... files) {
    Stream<StrayFile> strays =
        Stream.of(files)
            .map(file -> new StrayFile(file, "TypeScript", List.of(EvidenceKind.COVERAGE), "in x"));
    return new Expectation(Snapshot.of(Instant.EPOCH, strays.toList()))
        .strays(policy, Set.of(EvidenceKind.COVERAGE, EvidenceKind.TESTS));
  }

  @Test
  void shouldMissWhatIsExpectedOfEveryOtherFile() {
    Policy policy = policy(NOBODY, "ignored: {a: sketches}\n");

    assertThat(missing(policy, "a/x.ts")).isEmpty();
    assertThat(missing(policy, "a/x.ts", "b.ts"))
        .extracting(MissingEvidence::kind, MissingEvidence::reason)
        .containsExactly(tuple(EvidenceKind.COVERAGE, "b.ts (TypeScript) lies in x"));
    assertThat(missing(policy, "b.ts", "c.ts", "d.ts"))
        .extracting(MissingEvidence::reason)
        .containsExactly("b.ts and 2 more files (TypeScript) lie in x");
  }

  @Test
  void shouldMissOfEachKindTheFilesThatLackIt() {
    List<EvidenceKind> tests = List.of(EvidenceKind.TESTS);
    List<EvidenceKind> sources = List.of(EvidenceKind.COVERAGE, EvidenceKind.FINDINGS);
    Snapshot snapshot =
        Snapshot.of(
            Instant.EPOCH,
            List.of(
                new StrayFile("a/ATest.java", "Java", tests, "in x"),
                new StrayFile("a/B.java", "Java", sources, "in x"),
                new StrayFile("a/C.java", "Java", sources, "in x")));

    assertThat(
            new Expectation(snapshot)
                .strays(policy(NOBODY, NOBODY), Set.copyOf(List.of(EvidenceKind.values()))))
        .extracting(MissingEvidence::kind, MissingEvidence::reason)
        .containsExactly(
            tuple(EvidenceKind.TESTS, "a/ATest.java (Java) lies in x"),
            tuple(EvidenceKind.COVERAGE, "a/B.java and a/C.java (Java) lie in x"),
            tuple(EvidenceKind.FINDINGS, "a/B.java and a/C.java (Java) lie in x"));
  }

  @Test
  void shouldNotAskReportsOfWhatIsIgnored() {
    assertThat(untold("ignored: {c: sketches}\n"))
        .containsExactly("2 of 10 Java source files are in no report: a/A.java, b/B.java");
    assertThat(untold("ignored: {a: sketches}\n"))
        .containsExactly("1 of 9 Java source files is in no report: b/B.java");
    assertThat(untold("ignored: {a: sketches, b: samples}\n")).isEmpty();
  }

  @Test
  void shouldNotAskTestsOfASourceFileThatIsIgnoredButOfEveryCompiledClass() {
    Snapshot snapshot =
        Snapshot.of(
            Instant.EPOCH,
            List.of(
                new ProjectModule("api", "api", true, true, "api/pom.xml"),
                new EvidenceSearch(EvidenceKind.TESTS, "api", List.of("target"), 1, ""),
                told("compiled test classes", "tools.ByHandTest"),
                told("test source files", "tools/ByHandTest.java")));

    assertThat(
            new Expectation(
                    snapshot, policy(NOBODY, "ignored: {tools: by hand, tools.ByHandTest: x}\n"))
                .missing(Set.of(EvidenceKind.TESTS)))
        .extracting(MissingEvidence::reason)
        .containsExactly("1 of 3 compiled test classes is in no report: tools.ByHandTest");
  }

  private static Told told(String parts, String untold) {
    return new Told(EvidenceKind.TESTS, "api", parts, 3, 2, List.of(untold), "TEST-a.xml");
  }

  private static List<String> untold(String yaml) {
    Snapshot snapshot =
        Snapshot.of(
            Instant.EPOCH,
            List.of(
                new ProjectModule("api", "api", true, true, "api/pom.xml"),
                new EvidenceSearch(EvidenceKind.FINDINGS, "api", List.of("target"), 1, ""),
                new Told(
                    EvidenceKind.FINDINGS,
                    "api",
                    "Java source files",
                    10,
                    8,
                    List.of("a/A.java", "b/B.java"),
                    "pmd.xml")));
    return new Expectation(snapshot, policy(NOBODY, yaml))
        .missing(Set.of(EvidenceKind.FINDINGS)).stream().map(MissingEvidence::reason).toList();
  }

  @Test
  void shouldNotMissWhatIsNotExpected() {
    Snapshot snapshot =
        Snapshot.of(
            Instant.EPOCH,
            List.of(new StrayFile("a.ts", "TypeScript", List.of(EvidenceKind.COVERAGE), "in x")));

    assertThat(
            new Expectation(snapshot).strays(policy(NOBODY, NOBODY), Set.of(EvidenceKind.FINDINGS)))
        .isEmpty();
  }

  @Test
  void shouldKeepEverybodyFromIgnoringWhereAllOfItIsLocked() {
    String organisation = "ignored: {docs: pages}\nlocked: {ignored: ['**']}\n";

    assertThat(policy(organisation, "gates: {debt: enforced}\n").authority().ignored().hold("docs"))
        .isTrue();
    assertThatThrownBy(() -> policy(organisation, "ignored: {web: sketches}\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("ignored.web", "fewer is stricter");
  }

  @ParameterizedTest
  @CsvSource({
    "tools, tools/**",
    "tools, tools/x",
    "tools/**, tools",
    "tools/x, tools",
    "tools, t*",
    "tools, '**/x'",
    "tools/*.js, tools/a.js",
    "a/**/z, a/b"
  })
  void shouldKeepEverybodyFromIgnoringWhatIsLockedHoweverItIsSpelled(String locked, String path) {
    assertThatThrownBy(
            () -> policy("locked: {ignored: ['%s']}\n".formatted(locked), ignoring(path)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fewer is stricter");
  }

  @ParameterizedTest
  @CsvSource({"tools, web", "tools, tool", "tools/*.js, tools/a.ts", "a/b, a/c/**", "x?, xyz"})
  void shouldLetIgnoreWhatNoLockTouches(String locked, String path) {
    Policy policy = policy("locked: {ignored: ['%s']}\n".formatted(locked), ignoring(path));

    assertThat(policy.authority().ignored().reasons()).containsOnlyKeys(path);
  }

  private static String ignoring(String path) {
    return "ignored: {'%s': sketches}\n".formatted(path);
  }

  @Test
  void shouldTellThatMoreIsIgnoredThanBefore() {
    Snapshot snapshot =
        Snapshot.of(
            Instant.EPOCH,
            Stream.concat(
                    Layers.shop().stream(),
                    Stream.of(
                        new Base("c1", "merge base", ".git"),
                        new BasePolicy(
                            "delivery-gate.yaml",
                            BasePolicy.Role.PROJECT,
                            "ignored: {a: x, c: y}\nroles: {qa: [Eve]}\n",
                            "",
                            ".git")))
                .toList());

    Policy policy =
        PolicyLayers.of(Layers.TERMS)
            .with(Layers.layer(Kind.PROJECT, "ignored: {a: other words, b: z}\nroles: {qa: [Eve]}"))
            .policy(snapshot);

    assertThat(policy.layers().loosened())
        .extracting(Loosening::subject)
        .containsExactly("ignored.b");
    assertThat(policy.authority().ignored().reasons()).containsOnlyKeys("a", "b");
  }
}
