package io.deliverygate.evidence.jacoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MethodComplexity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacocoXmlReaderTest {

  private static final Path AGGREGATE = RealJacoco.TWO_MODULES.resolve("agg/jacoco.xml");
  private static final Path OF_B = RealJacoco.TWO_MODULES.resolve("b/jacoco.xml");

  @TempDir private Path root;
  private ModuleLayout a;
  private ModuleLayout b;
  private ModuleLayout holder;
  private ProjectLayout project;

  @BeforeEach
  void layOut() {
    a = Layouts.module("shop-a", root.resolve("a"));
    b = Layouts.module("shop-b", root.resolve("b"));
    holder = Layouts.module("shop-agg", root.resolve("agg"));
    project = Layouts.project(root, a, b, holder);
  }

  private List<Fact> read(ModuleLayout module, Path file) throws UnreadableReport, IOException {
    return read(new Report(project, module, file, "JaCoCo"));
  }

  private static List<Fact> read(Report report) throws UnreadableReport, IOException {
    List<Fact> facts = new ArrayList<>();
    new JacocoXmlReader().read(report, facts::add);
    return facts;
  }

  private UnreadableReport refusal(String text) throws IOException {
    Path file = Files.writeString(root.resolve("jacoco.xml"), text);
    return catchThrowableOfType(UnreadableReport.class, () -> read(holder, file));
  }

  private String aggregate() throws IOException {
    return Files.readString(AGGREGATE);
  }

  @Test
  void shouldAgreeWithTheTotalsWhenReportIsOfOneModule() throws Exception {
    assertThat(JacocoTotals.of("shop-b", read(b, OF_B))).isEqualTo(JacocoTotals.SHOP_B);
  }

  @Test
  void shouldGiveEachGroupToTheModuleOfItsNameWhenReportIsAnAggregate() throws Exception {
    List<Fact> facts = read(holder, AGGREGATE);

    assertThat(JacocoTotals.of("shop-a", facts)).isEqualTo(JacocoTotals.SHOP_A);
    assertThat(JacocoTotals.of("shop-b", facts)).isEqualTo(JacocoTotals.SHOP_B);
  }

  @Test
  void shouldCountALineOnceWhenSeveralClassesShareIt() throws Exception {
    Path file = Files.writeString(root.resolve("jacoco.xml"), aggregate());

    assertThat(read(holder, file))
        .contains(new Coverage("shop-a", "shop/a/Price.java", 6, 3, 2, 2, "jacoco.xml"));
  }

  @Test
  void shouldNameTypeMethodFileAndLineWhenMethodHasComplexity() throws Exception {
    Path file = Files.writeString(root.resolve("jacoco.xml"), aggregate());

    assertThat(read(holder, file))
        .contains(
            new MethodComplexity(
                "shop-a", "shop.a.Price", "branch(int)", "shop/a/Price.java", 12, 3, "jacoco.xml"));
  }

  @Test
  void shouldTakeTheNewestDumpAsItsTimeWhenThereAreSeveralSessions() throws Exception {
    String later = "<sessioninfo id=\"x\" start=\"1\" dump=\"1795238399000\"/><sessioninfo ";
    Path file =
        Files.writeString(
            root.resolve("jacoco.xml"), aggregate().replaceFirst("<sessioninfo ", later));
    Report report = new Report(project, holder, file, "JaCoCo");

    read(report);

    assertThat(report.time()).isEqualTo(Instant.ofEpochMilli(1795238399000L));
  }

  @Test
  void shouldGiveTheHoldersNameWhenGroupNamesNoModule() throws Exception {
    Path file =
        Files.writeString(root.resolve("jacoco.xml"), aggregate().replace("shop-a", "other"));

    assertThat(JacocoTotals.of("shop-agg", read(holder, file))).isEqualTo(JacocoTotals.SHOP_A);
  }

  @Test
  void shouldFindTheModuleByItsClassesWhenNothingElseNamesIt() throws Exception {
    RealJacoco.copy(RealJacoco.TWO_MODULES.resolve("a/classes"), a.classes());
    Path file =
        Files.writeString(root.resolve("jacoco.xml"), aggregate().replace("shop-a", "other"));

    assertThat(JacocoTotals.of("shop-a", read(holder, file))).isEqualTo(JacocoTotals.SHOP_A);
  }

  @Test
  void shouldAgreeWithTheTotalsWhenClassesNameNoSourceFile() throws Exception {
    Path classes = root.resolve("bare");
    RealJacoco.compile(classes, "shop.Bare", "package shop; class Bare { int x = 1; }", "-g:lines");
    IBundleCoverage bundle = RealJacoco.bundle("bare", new ExecutionDataStore(), classes);
    RealJacoco.writeReport(root.resolve("jacoco.xml"), bundle);

    List<Fact> facts = read(b, root.resolve("jacoco.xml"));

    assertThat(JacocoTotals.of("shop-b", facts)).isEqualTo(JacocoTotals.of(bundle));
    assertThat(facts).contains(new Coverage("shop-b", "shop/Bare", 0, 1, 0, 0, "jacoco.xml"));
  }

  @Test
  void shouldNotCountTwiceWhenClassesNameNoSourceFileBecauseJacocoIsOld() throws Exception {
    String old = aggregate().replaceAll(" sourcefilename=\"[^\"]*\"", "");
    Path file = Files.writeString(root.resolve("jacoco.xml"), old);

    assertThat(JacocoTotals.of("shop-a", read(holder, file))).isEqualTo(JacocoTotals.SHOP_A);
  }

  @Test
  void shouldFindNothingWhenReportIsAboutNoClass() throws Exception {
    Path file = Files.writeString(root.resolve("jacoco.xml"), "<report name=\"empty\"/>");

    assertThat(read(holder, file)).isEmpty();
  }

  @Test
  void shouldRefuseWhenClassesKnowNoLines() throws Exception {
    Path classes = root.resolve("bare");
    RealJacoco.compile(classes, "shop.Bare", "package shop; class Bare { int x = 1; }", "-g:none");
    IBundleCoverage bundle = RealJacoco.bundle("bare", new ExecutionDataStore(), classes);
    RealJacoco.writeReport(root.resolve("jacoco.xml"), bundle);

    UnreadableReport refusal =
        catchThrowableOfType(UnreadableReport.class, () -> read(b, root.resolve("jacoco.xml")));

    assertThat(refusal.reason()).contains("counts no lines");
    assertThat(refusal.fix()).contains("maven.compiler.debug=true");
  }

  @Test
  void shouldRefuseWhenThereAreCountersWithoutClasses() throws Exception {
    assertThat(
            refusal(
                "<report name=\"x\"><counter type=\"LINE\" missed=\"0\" covered=\"9\"/></report>"))
        .hasMessageContaining("no classes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-3", "9223372036854775808", "2147483648", "1.5", "", "１"})
  void shouldRefuseWhenACounterIsNoCount(String number) throws Exception {
    String bad = aggregate().replace("\"LINE\" missed=\"4\"", "\"LINE\" missed=\"" + number + "\"");

    assertThat(bad).isNotEqualTo(aggregate());
    assertThat(refusal(bad)).hasMessageContaining("no whole number");
  }

  @Test
  void shouldRefuseWhenComplexityOverflows() throws Exception {
    String huge = "\"COMPLEXITY\" missed=\"2147483647\" covered=\"1\"";

    assertThat(refusal(aggregate().replaceFirst("\"COMPLEXITY\" missed=\"0\" covered=\"1\"", huge)))
        .hasMessageContaining("beyond measure");
  }

  @Test
  void shouldRefuseWhenTotalsOfAGroupContradictItsPackages() throws Exception {
    String total = "covered=\"39\"/><counter type=\"BRANCH\" missed=\"2\" covered=\"2\"/>";
    String group = "</package><counter type=\"INSTRUCTION\" missed=\"18\" " + total;
    String bad =
        aggregate()
            .replace(group, group.replace("\"BRANCH\" missed=\"2\"", "\"BRANCH\" missed=\"3\""));

    assertThat(bad).isNotEqualTo(aggregate());
    assertThat(refusal(bad)).hasMessageContaining("group 'shop-a' contradicts itself");
  }

  @Test
  void shouldRefuseWhenTotalsOfAPackageContradictItsFiles() throws Exception {
    String bad =
        aggregate()
            .replaceFirst(
                "(</sourcefile>(<counter type=\"(INSTRUCTION|BRANCH)\"[^>]*>)*<counter type=\"LINE\" missed=\")",
                "$19");

    assertThat(bad).isNotEqualTo(aggregate());
    assertThat(refusal(bad))
        .hasMessageContaining("package 'shop/")
        .hasMessageContaining("contradicts itself");
  }

  @Test
  void shouldRefuseWhenCountersOfAFileContradictItsLines() throws Exception {
    String file = "<sourcefile name=\"Cart.java\">";
    String more = file + "<counter type=\"LINE\" missed=\"1\" covered=\"0\"/>";
    String noneRan = aggregate().replaceAll(" ci=\"\\d+\"", " ci=\"0\"");

    assertThat(refusal(aggregate().replace(file, more)))
        .hasMessageContaining("Cart.java contradicts itself");
    assertThat(refusal(noneRan)).hasMessageContaining("its lines say otherwise");
  }

  @Test
  void shouldBelieveCountersWithoutAnyLines() throws Exception {
    Path file =
        Files.writeString(root.resolve("jacoco.xml"), aggregate().replaceAll("<line [^>]*/>", ""));

    assertThat(JacocoTotals.of("shop-a", read(holder, file))).isEqualTo(JacocoTotals.SHOP_A);
  }

  @Test
  void shouldRefuseWhenCutShort() throws Exception {
    assertThat(refusal(aggregate().substring(0, 3000))).hasMessageContaining("cut short");
    assertThat(refusal(aggregate().replace("</report>", ""))).hasMessageContaining("cut short");
  }

  @Test
  void shouldRefuseWhenRootIsOfAnotherFormat() throws Exception {
    assertThat(refusal("<coverage/>")).hasMessageContaining("<coverage>");
  }

  @Test
  void shouldRefuseWhenEntitiesAreDeclared() throws Exception {
    String bomb = "<!DOCTYPE report [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    assertThat(refusal(bomb + "<report name=\"&a;\"/>")).hasMessageContaining("entity");
  }

  @Test
  void shouldRefuseWhenGroupsAreNestedEndlessly() throws Exception {
    String groups = "<group name=\"g\">".repeat(200_000);

    assertThat(refusal("<report name=\"r\">" + groups)).hasMessageContaining("Depth");
  }

  @Test
  void shouldLookNowhereElseWhenNamesAreLikePaths() throws Exception {
    String path = "../../../../../../../../etc/passwd";
    String text =
        "<report name=\"r\"><package name=\""
            + path
            + "\"><class name=\""
            + path
            + "\">"
            + "<counter type=\"LINE\" missed=\"1\" covered=\"0\"/></class></package></report>";
    Path file = Files.writeString(root.resolve("jacoco.xml"), text);

    assertThat(read(holder, file))
        .containsExactly(new Coverage("shop-agg", path, 0, 1, 0, 0, "jacoco.xml"));
  }
}
