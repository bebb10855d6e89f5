package io.deliverygate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Flaw;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void shouldBeOutstandingWhenTheSameStandsInTheSameFile() {
    assertSets(compare(List.of(finding("a", "A", 7)), entry("a", "A")), 0, 1, 0);
  }

  @Test
  void shouldBeNewWhenTheFingerprintIsUnknown() {
    assertSets(compare(List.of(finding("b", "A", 7)), entry("a", "A")), 1, 0, 1);
  }

  @Test
  void shouldBeNewWhenTheSameStandsInAnotherFileAndTheOldOneIsStillThere() {
    assertSets(compare(List.of(finding("a", "B", 7)), entry("a", "A")), 1, 0, 1);
  }

  @Test
  void shouldBeOutstandingWhenTheFileWasRenamed() {
    assertSets(compare(List.of(finding("a", "B", 7)), gone("a", "A")), 0, 1, 0);
  }

  @Test
  void shouldAcceptOneOfTwoWhenTheRenamedFileHadOne() {
    Comparison comparison =
        compare(List.of(finding("a", "C", 9), finding("a", "B", 7)), gone("a", "A"));

    assertSets(comparison, 1, 1, 0);
    assertThat(comparison.outstanding()).extracting(Flaw::files).containsExactly(List.of("B"));
  }

  @Test
  void shouldServeTheFlawThatStayedBeforeOneThatMoved() {
    Comparison comparison =
        compare(
            List.of(finding("a", "A", 1), finding("a", "B", 1)), entry("a", "B"), gone("a", "X"));

    assertSets(comparison, 0, 2, 0);
  }

  @Test
  void shouldCountEqualFindingsOfOneFile() {
    List<Finding> three = List.of(finding("a", "A", 9), finding("a", "A", 3), finding("a", "A", 5));

    Comparison comparison = compare(three, entry("a", "A"), entry("a", "A"));

    assertSets(comparison, 1, 2, 0);
    assertThat(comparison.fresh()).extracting(Flaw::line).containsExactly(9);
  }

  @Test
  void shouldCallEachEntryFixedThatIsListedTooOften() {
    assertSets(
        compare(List.of(finding("a", "A", 9)), entry("a", "A"), entry("a", "A"), entry("a", "A")),
        0,
        1,
        2);
  }

  @Test
  void shouldKnowByTheIdentityWhatHasNoFingerprint() {
    Finding finding = new Finding("core", "PMD", "R", 3, "m", "A", 1, "pmd.xml");

    assertSets(compare(List.of(finding), entry(finding.identity(), "A")), 0, 1, 0);
  }

  @Test
  void shouldBeOutstandingWhenADuplicateLostAPlace() {
    assertSets(compare(List.of(block("d", "A", "B")), entry("d", "A", "B", "C")), 0, 1, 0);
  }

  @Test
  void shouldBeNewWhenADuplicateWonAPlace() {
    assertSets(compare(List.of(block("d", "A", "B", "C")), entry("d", "A", "B")), 1, 0, 1);
    assertSets(compare(List.of(block("d", "A", "A", "B")), entry("d", "A", "B")), 1, 0, 1);
  }

  @Test
  void shouldBeOutstandingWhenAFileOfADuplicateWasRenamed() {
    assertSets(compare(List.of(block("d", "A", "Z")), entry(List.of("B"), "d", "A", "B")), 0, 1, 0);
  }

  @Test
  void shouldBeNewWhenMorePlacesOfADuplicateAreNewThanFilesAreGone() {
    assertSets(compare(List.of(block("d", "Y", "Z")), entry(List.of("B"), "d", "A", "B")), 1, 0, 1);
  }

  private static void assertSets(Comparison comparison, int fresh, int outstanding, int fixed) {
    assertThat(
            List.of(
                comparison.fresh().size(),
                comparison.outstanding().size(),
                comparison.fixed().size()))
        .containsExactly(fresh, outstanding, fixed);
  }

  private static Comparison compare(List<? extends Flaw> found, AcceptedFlaw... accepted) {
    return Comparison.of(found, List.of(accepted));
  }

  private static Finding finding(String print, String file, int line) {
    return new Finding("core", "PMD", "R", 3, "m", file, line, print, "pmd.xml");
  }

  private static DuplicateBlock block(String print, String... files) {
    List<Occurrence> places = Stream.of(files).map(file -> new Occurrence(file, 1, 9)).toList();
    return new DuplicateBlock("core", 100, 9, places, print, "cpd.xml");
  }

  private static AcceptedFlaw entry(String print, String... files) {
    return entry(List.of(), print, files);
  }

  private static AcceptedFlaw gone(String print, String file) {
    return entry(List.of(file), print, file);
  }

  private static AcceptedFlaw entry(List<String> gone, String print, String... files) {
    return new AcceptedFlaw("core", print, "PMD", "R", List.of(files), gone, "m", "core.yaml");
  }
}
