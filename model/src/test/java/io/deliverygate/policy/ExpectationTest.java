package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Snapshot;
import java.time.Instant;
import java.util.List;
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
