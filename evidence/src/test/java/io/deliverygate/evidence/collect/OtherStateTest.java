package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.CODE;
import static io.deliverygate.fact.EvidenceKind.COVERAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.StaleEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that tell of lines which the source, as it is, does not have. */
class OtherStateTest {

  private static final String EXEC = "b/target/jacoco.exec";
  private static final String CART = "b/src/main/java/shop/b/Cart.java";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
    given.code("package.json");
  }

  private void source(String file, String text) throws IOException {
    given.code(file);
    Files.setLastModifiedTime(Files.writeString(given.path(file), text), FileTime.from(CODE));
  }

  private void lcov(String file, int lines) throws IOException {
    given.report(
        "coverage/lcov.info", "SF:" + file + "\n" + each(lines, "DA:%d,1") + "\nend_of_record\n");
  }

  private void cobertura(String file, int lines) throws IOException {
    given.report(
        "coverage/cobertura-coverage.xml",
        "<coverage><packages><package><classes><class filename='%s'><lines>%s</lines></class></classes></package></packages></coverage>"
            .formatted(file, each(lines, "<line number='%d' hits='1'/>")));
  }

  private void jacoco(String file, String lines, int counted) throws IOException {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String counter = "<counter type='LINE' missed='0' covered='" + counted + "'/>";
    given.report(
        "a/target/site/jacoco/jacoco.xml",
        "<report name='a'><package name='%s'><class name='%s' sourcefilename='%s'/><sourcefile name='%s'>%s%s</sourcefile></package></report>"
            .formatted(
                file.substring(0, file.lastIndexOf('/')),
                file.replaceAll("\\..*", ""),
                name,
                name,
                lines,
                counter));
  }

  private static String each(int lines, String form) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(form::formatted)
        .collect(Collectors.joining("\n"));
  }

  private static String covered(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj("<line nr='%d' mi='0' ci='1' mb='0' cb='0'/>"::formatted)
        .collect(Collectors.joining());
  }

  private List<String> stale() throws IOException {
    return given.collect().all(StaleEvidence.class).stream()
        .filter(each -> each.kind() == COVERAGE)
        .map(StaleEvidence::reason)
        .toList();
  }

  private List<Coverage> coverage(String file) throws IOException {
    return given.collect().all(Coverage.class).stream()
        .filter(each -> each.file().equals(file))
        .toList();
  }

  @Test
  void shouldNotCountLinesThatAScriptDoesNotHave() throws Exception {
    source("src/price.js", "f();\n".repeat(20));
    lcov("src/price.js", 479);

    assertThat(stale())
        .containsExactly(
            "coverage/lcov.info tells of line 479 of src/price.js, which has 21 lines:"
                + " it was made of another state of the source");
    assertThat(coverage("src/price.js")).allMatch(file -> file.lines() == 0);
  }

  @Test
  void shouldNotCountThemInCoberturaEither() throws Exception {
    source("src/price.ts", "f();\n".repeat(20));
    cobertura("src/price.ts", 22);

    assertThat(stale()).singleElement().asString().contains("line 22 of src/price.ts");
  }

  @Test
  void shouldNotCountABranchBehindTheEnd() throws Exception {
    source("src/price.js", "f();\n".repeat(20));
    given.report("coverage/lcov.info", "SF:src/price.js\nDA:1,1\nBRDA:40,0,0,1\nend_of_record\n");

    assertThat(stale()).singleElement().asString().contains("line 40 of src/price.js");
  }

  @Test
  void shouldNotCountThemInJacocosReport() throws Exception {
    source("a/src/main/java/shop/a/Price.java", "class Price {}\n".repeat(20));
    jacoco("shop/a/Price.java", covered(1, 479), 479);

    assertThat(stale())
        .singleElement()
        .asString()
        .contains("line 479 of a/src/main/java/shop/a/Price.java");
    assertThat(coverage("shop/a/Price.java")).allMatch(file -> file.lines() == 0);
  }

  /** The build may take another of several source folders in, by a profile or a flavour. */
  @ParameterizedTest
  @ValueSource(strings = {"a/src/repaid/java", "a/src/free/java", "a/src/generated/java"})
  void shouldNotTellOfAnotherStateWhereAVariantOfTheFileHasTheLines(String folder)
      throws Exception {
    source("a/src/main/java/shop/a/Price.java", "class Price {}\n".repeat(12));
    source(folder + "/shop/a/Price.java", "class Price {}\n".repeat(20));
    jacoco("shop/a/Price.java", covered(1, 16), 16);

    assertThat(stale()).isEmpty();
    assertThat(coverage("shop/a/Price.java")).singleElement().matches(each -> each.lines() == 16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/src/repaid/java/shop/b/Price.java",
        "a/src/repaid/java/shop/a/Prices.java",
        "a/src/test/java/shop/a/Price.java",
        "a/src/repaid/kotlin/shop/a/Price.java",
        "b/src/repaid/java/shop/a/Price.java"
      })
  void shouldTakeNothingElseForAVariant(String other) throws Exception {
    source("a/src/main/java/shop/a/Price.java", "class Price {}\n".repeat(12));
    source(other, "class Price {}\n".repeat(20));
    jacoco("shop/a/Price.java", covered(1, 16), 16);

    assertThat(stale())
        .singleElement()
        .asString()
        .contains("line 16 of a/src/main/java/shop/a/Price.java, which has 13 lines");
  }

  @Test
  void shouldTellOfTheLongestVariantWhereNoneHasTheLines() throws Exception {
    source("a/src/main/java/shop/a/Price.java", "class Price {}\n".repeat(12));
    source("a/src/repaid/java/shop/a/Price.java", "class Price {}\n".repeat(20));
    jacoco("shop/a/Price.java", covered(1, 12) + covered(479, 479), 13);

    assertThat(stale())
        .singleElement()
        .asString()
        .contains("line 479 of a/src/repaid/java/shop/a/Price.java, which has 21 lines");
  }

  @Test
  void shouldNotCountMoreLinesThanThereAreThoughNoneIsListed() throws Exception {
    source("a/src/main/java/shop/a/Price.java", "class Price {}\n".repeat(20));
    jacoco("shop/a/Price.java", "", 479);

    assertThat(stale())
        .singleElement()
        .asString()
        .contains("479 lines of a/src/main/java/shop/a/Price.java, which has 21 lines");
  }

  @Test
  void shouldNotCountClassesOfAnotherStateOfTheirSource() throws Exception {
    source(CART, "class Cart {}");
    given.jacoco("b/jacoco.exec", EXEC);

    assertThat(stale()).singleElement().asString().contains(CART, "which has 1 line:");
  }

  @Test
  void shouldNameTheFirstOfSeveral() throws Exception {
    source("src/a.js", "f();");
    source("src/b.js", "f();");
    given.report(
        "coverage/lcov.info",
        "SF:src/a.js\nDA:9,1\nend_of_record\nSF:src/b.js\nDA:9,1\nend_of_record\n");

    assertThat(stale()).singleElement().asString().contains("src/a.js", "(and the like of 1 more)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\f\n", "\u2028", "\u0085"})
  void shouldKnowALineByAnyEndThatToolsKnow(String end) throws Exception {
    source("src/price.js", String.join(end, "f();", "g();", "h();"));
    lcov("src/price.js", 3);

    assertThat(stale()).isEmpty();
    assertThat(coverage("src/price.js")).singleElement().matches(file -> file.lines() == 3);
  }

  @Test
  void shouldTakeTheEmptyLineBehindTheLastEndForOne() throws Exception {
    source("src/price.js", "f();\ng();\n");
    lcov("src/price.js", 3);

    assertThat(stale()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dist/price.js", "native/price.c"})
  void shouldNotAskOfFilesThatAreNotThere(String file) throws Exception {
    source("src/price.js", "f();");
    lcov(file, 99);

    assertThat(stale()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a/src/main/kotlin/shop/a/Price.kt, package shop.a",
    "a/src/main/kotlin/Price.kt, package shop.a"
  })
  void shouldLeaveOutTheFewLinesThatKotlinInlines(String file, String head) throws Exception {
    source(file, head + "\n" + "fun f() {}\n".repeat(18));
    jacoco("shop/a/Price.kt", covered(1, 12) + covered(30, 33), 16);

    assertThat(given.collect(withKotlin(), Map.of()).all(StaleEvidence.class)).isEmpty();
    assertThat(given.collect(withKotlin(), Map.of()).all(Coverage.class))
        .singleElement()
        .matches(each -> each.linesCovered() == 12 && each.linesMissed() == 0);
  }

  @Test
  void shouldNotTakeMoreInlinedLinesThanOwnOnes() throws Exception {
    source("a/src/main/kotlin/shop/a/Price.kt", "package shop.a\n" + "fun f() {}\n".repeat(18));
    jacoco("shop/a/Price.kt", covered(1, 12) + covered(30, 99), 82);

    assertThat(given.collect(withKotlin(), Map.of()).all(StaleEvidence.class))
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).contains("Price.kt", "line 99"));
  }

  @Test
  void shouldNotTakeAKotlinFileOfAnotherPackageForTheOneThatIsMeant() throws Exception {
    source("a/src/main/kotlin/Price.kt", "package shop.other\n");
    jacoco("shop/a/Price.kt", covered(30, 99), 70);

    assertThat(given.collect(withKotlin(), Map.of()).all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldLeaveOutWhatAClassSaysToBeOfOtherFiles() throws Exception {
    source("a/src/main/java/shop/a/Price.java", "class Price {}\n".repeat(20));
    Files.writeString(given.path("a/target/classes/shop/a/Price$1.class"), "SourceDebugExtension");
    given.age("a/target/classes", CODE);
    jacoco("shop/a/Price.java", covered(1, 12) + covered(1000, 1003), 16);

    assertThat(stale()).isEmpty();
    assertThat(coverage("shop/a/Price.java")).singleElement().matches(each -> each.lines() == 12);
  }

  private ProjectLayout withKotlin() {
    var a = given.module("a");
    var kotlin =
        new ModuleLayout(
            a.name(),
            a.folder(),
            a.buildFolder(),
            List.of(given.path("a/src/main/java"), given.path("a/src/main/kotlin")),
            a.testSources(),
            a.classes(),
            a.testClasses(),
            a.coverage(),
            a.components());
    return new ProjectLayout(root, "shop", "1.0", List.of(given.top(), kotlin), List.of());
  }
}
