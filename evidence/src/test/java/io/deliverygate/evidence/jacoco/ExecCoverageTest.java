package io.deliverygate.evidence.jacoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.source.SourceEnds;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.codehaus.plexus.util.FileUtils;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecCoverageTest {

  @TempDir private Path root;
  private ModuleLayout a;
  private ModuleLayout b;

  @BeforeEach
  void copyModules() throws IOException {
    RealJacoco.copy(RealJacoco.TWO_MODULES, root);
    a = Layouts.withClasses("shop-a", root.resolve("a"), ClassFilter.ALL);
    b = Layouts.withClasses("shop-b", root.resolve("b"), ClassFilter.ALL);
  }

  private ExecCoverage coverage() throws IOException, UnreadableReport {
    ProjectLayout project = Layouts.project(root, a, b);
    ExecCoverage coverage = new ExecCoverage(ProjectTree.of(root));
    Path exec = root.resolve("b/jacoco.exec");
    coverage.add(ExecReader.read(new Report(project, b, exec, "JaCoCo")));
    return coverage;
  }

  private List<Fact> facts(ModuleLayout module) throws IOException, UnreadableReport {
    return facts(module, "b/jacoco.exec");
  }

  private List<Fact> facts(ModuleLayout module, String source)
      throws IOException, UnreadableReport {
    SourceEnds ends = new SourceEnds(Layouts.project(root, a, b));
    return coverage().of(module).facts(source, ends);
  }

  private UnreadableReport refusal(ModuleLayout module) {
    return catchThrowableOfType(UnreadableReport.class, () -> facts(module));
  }

  @Test
  void shouldAgreeWithJacocosAggregateWhenTestsOfOneModuleExerciseAnother() throws Exception {
    assertThat(JacocoTotals.of("shop-a", facts(a))).isEqualTo(JacocoTotals.SHOP_A);
    assertThat(JacocoTotals.of("shop-b", facts(b))).isEqualTo(JacocoTotals.SHOP_B);
  }

  @Test
  void shouldMakeTheSameFactsAsTheReportWhenBothAreThere() throws Exception {
    List<Fact> fromXml = new ArrayList<>();
    Path xml = root.resolve("b/jacoco.xml");
    new JacocoXmlReader().read(new Report(Layouts.project(root, a, b), b, xml, ""), fromXml::add);

    assertThat(facts(b, "b/jacoco.xml")).containsExactlyInAnyOrderElementsOf(fromXml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**/Price*  |",
        "shop/a/*   | shop/a/Unused.class",
        "           | **/Price$*",
        "           | shop/",
        "**/*.class | **/U*d.class, **/Marker.class",
        "shop\\a\\* |",
      })
  void shouldTakeTheFilesThatJacocoTakesWhenFiltered(String includes, String excludes)
      throws Exception {
    ClassFilter filter = new ClassFilter(patterns(includes), patterns(excludes));
    List<Path> expected =
        FileUtils.getFiles(
                a.classes().toFile(), includes == null ? "**" : includes, orEmpty(excludes))
            .stream()
            .map(file -> file.toPath())
            .toList();
    ExecutionDataStore data = RealJacoco.load(root.resolve("b/jacoco.exec"));
    IBundleCoverage bundle = RealJacoco.bundle("shop-a", data, expected.toArray(Path[]::new));

    List<Fact> facts = facts(Layouts.withClasses("shop-a", a.folder(), filter));

    assertThat(JacocoTotals.of("shop-a", facts)).isEqualTo(JacocoTotals.of(bundle));
  }

  private static List<String> patterns(String pattern) {
    return pattern == null ? List.of() : List.of(pattern);
  }

  private static String orEmpty(String pattern) {
    return pattern == null ? "" : pattern;
  }

  @Test
  void shouldCountClassesOfAnArchiveWhenJacocoWould() throws Exception {
    try (OutputStream out = Files.newOutputStream(b.classes().resolve("inner.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("shop/a/Price.class"));
      Files.copy(a.classes().resolve("shop/a/Price.class"), zip);
    }
    ExecutionDataStore data = RealJacoco.load(root.resolve("b/jacoco.exec"));

    assertThat(JacocoTotals.of("shop-b", facts(b)))
        .isEqualTo(JacocoTotals.of(RealJacoco.bundle("shop-b", data, b.classes())))
        .isNotEqualTo(JacocoTotals.SHOP_B);
  }

  @Test
  void shouldCountByClassWhenNoSourceFileIsNamed() throws Exception {
    RealJacoco.compile(
        root.resolve("c/classes"), "shop.Bare", "package shop; class Bare { int x; }", "-g:lines");
    ModuleLayout c = Layouts.withClasses("c", root.resolve("c"), ClassFilter.ALL);

    assertThat(facts(c)).contains(new Coverage("c", "shop/Bare", 0, 1, 0, 0, "b/jacoco.exec"));
  }

  @Test
  void shouldSeeThatLinesAreLackingWhenCompiledWithoutDebugInformation() throws Exception {
    RealJacoco.compile(
        root.resolve("c/classes"), "shop.Bare", "package shop; class Bare { int x; }", "-g:none");
    ModuleLayout c = Layouts.withClasses("c", root.resolve("c"), ClassFilter.ALL);

    assertThat(coverage().of(c).lacksLines()).isTrue();
    assertThat(coverage().of(a).lacksLines()).isFalse();
  }

  @Test
  void shouldNameClassesWhenTheyAreNotThoseThatRan() throws Exception {
    String other = "package shop.a; public class Price { int two() { return 3; } }";
    RealJacoco.compile(a.classes(), "shop.a.Price", other);
    ExecCoverage coverage = coverage();

    assertThat(coverage.unmatched(coverage.of(a))).containsExactly("shop.a.Price");
    assertThat(coverage.unmatched(coverage.of(b))).isEmpty();
  }

  @Test
  void shouldNotComplainWhenTwoModulesHaveClassesOfOneName() throws Exception {
    ModuleLayout c = Layouts.withClasses("c", root.resolve("c"), ClassFilter.ALL);
    String other = "package shop.a; public class Price { int two() { return 3; } }";
    RealJacoco.compile(c.classes(), "shop.a.Price", other);
    ExecCoverage coverage = coverage();
    coverage.of(a);

    assertThat(coverage.unmatched(coverage.of(c))).isEmpty();
  }

  @Test
  void shouldRefuseWhenAClassFileIsNone() throws Exception {
    Files.writeString(a.classes().resolve("shop/a/Broken.class"), "no class");

    assertThat(refusal(a)).hasMessageContaining("Broken.class cannot be analysed");
  }

  @Test
  void shouldRefuseWhenAClassFileIsCutShort() throws Exception {
    Path file = a.classes().resolve("shop/a/Price.class");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(refusal(a)).hasMessageContaining("Price.class cannot be analysed");
  }

  @Test
  void shouldRefuseWhenAClassFileIsOfAReleaseYetToCome() throws Exception {
    Path file = a.classes().resolve("shop/a/Price.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = 120;
    Files.write(file, bytes);

    assertThat(refusal(a)).hasMessageContaining("Unsupported class file version 120");
  }

  @Test
  void shouldRefuseWhenTwoClassesOfOneNameDiffer() throws Exception {
    String other = "package shop.a; public class Price { int two() { return 3; } }";
    RealJacoco.compile(a.classes().resolve("META-INF/versions/17"), "shop.a.Price", other);

    assertThat(refusal(a)).hasMessageContaining("different class with same name");
    assertThat(refusal(a).fix()).contains("<excludes>");
  }

  @Test
  void shouldNotLookOutsideWhenALinkLeadsThere(@TempDir Path outside) throws Exception {
    Files.move(a.classes().resolve("shop/a/Unused.class"), outside.resolve("Unused.class"));
    Files.createSymbolicLink(
        a.classes().resolve("shop/a/Unused.class"), outside.resolve("Unused.class"));
    Files.createSymbolicLink(a.classes().resolve("linked"), outside);

    assertThat(facts(a)).noneMatch(fact -> fact.toString().contains("Unused"));
  }
}
