package io.deliverygate.evidence.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MethodComplexity;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which of several reports a file counts, in numbers and line by line. */
class CoverageMergeTest {

  private static final String MODULE = "shop";
  private static final String FILE = "shop/Price.java";

  private final CoverageMerge merge = new CoverageMerge(true);

  private static Coverage counted(String file, long covered, String source) {
    return new Coverage(MODULE, file, covered, 10 - covered, 0, 0, source);
  }

  private static LineCoverage byLine(String file, int covered, String source) {
    BitSet ran = new BitSet();
    ran.set(1, covered + 1);
    return new LineCoverage(MODULE, file, ran, new BitSet(), source);
  }

  private static MethodComplexity method(String file, String source) {
    return new MethodComplexity(MODULE, "shop.Price", "of()", file, 3, 1, source);
  }

  /** A report with numbers and lines of the file. */
  private static void keep(CoverageMerge.OneReport report, long covered, int lines, String source) {
    report.take(byLine(FILE, lines, source));
    report.keep(List.of(counted(FILE, covered, source)));
  }

  private String countedBy() {
    assertThat(merge.facts()).hasSize(1);
    return ((Coverage) merge.facts().get(0)).source();
  }

  private String lineByLine() {
    return merge.lines(MODULE, FILE).map(LineCoverage::source).orElse("no report");
  }

  @Test
  void shouldTakeTheReportThatCountsMoreLinesAsCovered() {
    keep(merge.jacoco(), 4, 4, "unit.xml");
    keep(merge.jacoco(), 7, 7, "all.xml");
    keep(merge.jacoco(), 5, 5, "slow.xml");

    assertThat(countedBy()).isEqualTo("all.xml");
    assertThat(lineByLine()).isEqualTo("all.xml");
  }

  @Test
  void shouldTakeTheFirstOfTwoThatCountTheSame() {
    keep(merge.jacoco(), 4, 4, "one.xml");
    keep(merge.jacoco(), 4, 4, "other.xml");

    assertThat(countedBy()).isEqualTo("one.xml");
    assertThat(lineByLine()).isEqualTo("one.xml");
  }

  @Test
  void shouldNotTakeLinesThatDoNotCountForMore() {
    keep(merge.jacoco(), 3, 9, "behind-the-end.xml");
    keep(merge.jacoco(), 7, 7, "within.xml");

    assertThat(countedBy()).isEqualTo("within.xml");
    assertThat(lineByLine()).isEqualTo("within.xml");
  }

  @Test
  void shouldTakeTheLinesOfJacocoToo() {
    keep(merge.otherTool(), 9, 9, "lcov.info");
    keep(merge.jacoco(), 7, 7, "jacoco.xml");

    assertThat(countedBy()).isEqualTo("jacoco.xml");
    assertThat(lineByLine()).isEqualTo("jacoco.xml");
  }

  @Test
  void shouldTakeTheBetterOneAmongOtherTools() {
    keep(merge.otherTool(), 4, 4, "cobertura.xml");
    keep(merge.otherTool(), 9, 9, "lcov.info");

    assertThat(countedBy()).isEqualTo("lcov.info");
    assertThat(lineByLine()).isEqualTo("lcov.info");
  }

  @Test
  void shouldTakeLinesFromTheBestReportThatTellsOfThem() {
    merge.jacoco().keep(List.of(counted(FILE, 9, "without-lines.xml")));
    keep(merge.jacoco(), 4, 4, "unit.xml");
    keep(merge.jacoco(), 7, 7, "all.xml");

    assertThat(countedBy()).isEqualTo("without-lines.xml");
    assertThat(lineByLine()).isEqualTo("all.xml");
  }

  @Test
  void shouldKnowNoLinesWhenNoReportTellsOfThem() {
    merge.jacoco().keep(List.of(counted(FILE, 9, "without-lines.xml")));

    assertThat(lineByLine()).isEqualTo("no report");
    assertThat(merge.lines(MODULE, "shop/Cart.java")).isEmpty();
  }

  @Test
  void shouldTakeNothingOfAReportThatIsNotKept() {
    merge.jacoco().take(byLine(FILE, 9, "broken.xml"));
    keep(merge.jacoco(), 4, 4, "unit.xml");

    assertThat(lineByLine()).isEqualTo("unit.xml");
  }

  @Test
  void shouldDecideFileByFile() {
    List<Fact> one = List.of(counted("A", 4, "one"), counted("B", 5, "one"));
    List<Fact> other = List.of(counted("A", 5, "other"), counted("B", 4, "other"));
    merge.jacoco().keep(one);
    merge.otherTool().keep(List.of(counted("C", 1, "third"), counted("A", 9, "third")));
    merge.jacoco().keep(other);

    assertThat(merge.facts())
        .containsExactlyInAnyOrder(
            counted("A", 5, "other"), counted("B", 5, "one"), counted("C", 1, "third"));
  }

  @Test
  void shouldCountMethodsWithTheirFile() {
    merge.jacoco().keep(List.of(counted(FILE, 4, "one"), method(FILE, "one")));
    merge.jacoco().keep(List.of(counted(FILE, 5, "other"), method(FILE, "other")));

    assertThat(merge.facts())
        .containsExactlyInAnyOrder(counted(FILE, 5, "other"), method(FILE, "other"));
  }

  @Test
  void shouldCountMethodsWithoutAFileByTheFirstReportOfTheirClass() {
    merge.jacoco().keep(List.of(method("", "one")));
    merge.jacoco().keep(List.of(method("", "other")));

    assertThat(merge.facts()).containsExactly(method("", "one"));
  }

  @Test
  void shouldNameTheModulesOfWhichAReportTells() {
    assertThat(merge.jacoco().keep(List.of(counted(FILE, 4, "one")))).containsExactly(MODULE);
    assertThat(merge.jacoco().keep(List.of())).isEmpty();
  }
}
