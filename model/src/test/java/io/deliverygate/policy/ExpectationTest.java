package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationTest {

  private static final ProjectModule API = new ProjectModule("api", "api", true, false, "");
  private static final ProjectModule SHOP = new ProjectModule("shop", "shop", true, true, "");

  @Test
  void shouldAskEveryModuleThatHasSourcesOfTheKind() {
    assertThat(missing(EvidenceKind.COVERAGE, API, SHOP, found(EvidenceKind.COVERAGE, "api")))
        .extracting(MissingEvidence::module)
        .containsExactly("shop");
    assertThat(missing(EvidenceKind.TESTS, API, SHOP))
        .extracting(MissingEvidence::module)
        .containsExactly("shop");
  }

  @Test
  void shouldMissTestsOfTheProjectWhenNoModuleHasAny() {
    assertThat(missing(EvidenceKind.TESTS, API))
        .containsExactly(
            new MissingEvidence(
                EvidenceKind.TESTS, "", "no module has test sources", EvidenceKind.TESTS.mend()));
  }

  @Test
  void shouldSayWhereItWasLookedForWhenNothingWasFound() {
    EvidenceSearch search =
        new EvidenceSearch(EvidenceKind.FINDINGS, "api", List.of("api/target/pmd.xml"), 0, "");

    assertThat(missing(EvidenceKind.FINDINGS, API, search))
        .extracting(MissingEvidence::reason)
        .containsExactly("no static-analysis findings at api/target/pmd.xml");
  }

  @Test
  void shouldGiveTheSearchersReasonWhenThereIsOne() {
    EvidenceSearch search =
        new EvidenceSearch(EvidenceKind.FINDINGS, "api", List.of("x"), 0, "the folder is empty");

    assertThat(missing(EvidenceKind.FINDINGS, API, search))
        .extracting(MissingEvidence::reason)
        .containsExactly("the folder is empty");
  }

  @Test
  void shouldMissWhatNobodyLookedFor() {
    assertThat(missing(EvidenceKind.REVISION, API))
        .extracting(MissingEvidence::reason)
        .containsExactly("nobody looked for revision");
  }

  @Test
  void shouldMissTheSourcesOfWhichNoReportTells() {
    Told kotlin = told("Kotlin source files", 5, 1, "B.kt", "C.kt", "D.kt", "E.kt");
    Told java = told("Java source files", 3, 3);

    assertThat(
            missing(EvidenceKind.FINDINGS, API, found(EvidenceKind.FINDINGS, "api"), kotlin, java))
        .extracting(MissingEvidence::reason)
        .containsExactly(
            "4 of 5 Kotlin source files are in no report: B.kt, C.kt, D.kt and 1 more");
  }

  @Test
  void shouldMissNothingWhereThePolicyAsksForLess() {
    Snapshot snapshot =
        snapshot(
            API,
            found(EvidenceKind.FINDINGS, "api"),
            told("Java source files", 20, 19, "B.java"),
            told("Kotlin source files", 10, 9, "B.kt"));

    assertThat(missingBelow("90", snapshot)).isEmpty();
    assertThat(missingBelow("95", snapshot))
        .extracting(MissingEvidence::reason)
        .containsExactly("1 of 10 Kotlin source files is in no report: B.kt");
    assertThat(missingBelow("95.01", snapshot))
        .extracting(MissingEvidence::reason)
        .containsExactly(
            "1 of 20 Java source files is in no report: B.java;"
                + " 1 of 10 Kotlin source files is in no report: B.kt");
  }

  @Test
  void shouldSayOnlyThatThereIsNoReportWhereThereIsNone() {
    assertThat(missing(EvidenceKind.FINDINGS, API, told("Java source files", 1, 0, "A.java")))
        .extracting(MissingEvidence::reason)
        .containsExactly("nobody looked for static-analysis findings");
  }

  private static List<MissingEvidence> missingBelow(String percent, Snapshot snapshot) {
    return new Expectation(snapshot, Map.of(EvidenceKind.FINDINGS, new BigDecimal(percent)))
        .missing(Set.of(EvidenceKind.FINDINGS));
  }

  private static Told told(String parts, long all, long told, String... untold) {
    return new Told(EvidenceKind.FINDINGS, "api", parts, all, told, List.of(untold), "pmd.xml");
  }

  @Test
  void shouldMissNothingWhenNothingIsExpected() {
    assertThat(new Expectation(snapshot(API)).missing(Set.of())).isEmpty();
  }

  private static List<MissingEvidence> missing(EvidenceKind kind, Fact... facts) {
    return new Expectation(snapshot(facts)).missing(Set.of(kind));
  }

  private static Snapshot snapshot(Fact... facts) {
    return Snapshot.of(Instant.EPOCH, List.of(facts));
  }

  private static EvidenceSearch found(EvidenceKind kind, String module) {
    return new EvidenceSearch(kind, module, List.of(), 1, "");
  }
}
