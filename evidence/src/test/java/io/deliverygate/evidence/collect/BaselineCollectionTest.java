package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Source;
import io.deliverygate.io.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCollectionTest {

  private static final String FILE = "delivery/baseline/debt/a.yaml";
  private static final String TEXT =
      """
      schema: delivery-gate/baseline/v1
      gate: debt
      module: "a"
      effort-minutes: 7.5
      accepted:
      - {flaw: "aa", tool: "CPD", rule: "duplicate", files: ["a/src/main/java/shop/a/Price.java", "gone/X.java"], says: "90 tokens"}
      """;

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws Exception {
    given = new GivenProject(root);
  }

  @Test
  void shouldTellWhatIsAcceptedAndWhichOfItsFilesAreGone() throws Exception {
    write(FILE, TEXT);

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(AcceptedEffort.class))
        .singleElement()
        .satisfies(effort -> assertThat(effort.minutes()).isEqualByComparingTo("7.5"));
    AcceptedFlaw flaw = snapshot.all(AcceptedFlaw.class).get(0);
    assertThat(flaw.files()).hasSize(2);
    assertThat(flaw.gone()).containsExactly("gone/X.java");
    assertThat(flaw.source()).isEqualTo(FILE);
    assertThat(search(snapshot).found()).isEqualTo(1);
    assertThat(snapshot.all(Source.class))
        .filteredOn(source -> source.path().equals(FILE))
        .extracting(Source::origin)
        .containsExactly(Source.Origin.COMMITTED_RECORD);
  }

  @Test
  void shouldSayWhereItLookedWhenThereIsNone() throws Exception {
    EvidenceSearch search = search(given.collect());

    assertThat(search.found()).isZero();
    assertThat(search.places()).containsExactly("delivery/baseline/debt/*.yaml");
  }

  @Test
  void shouldRefuseABaselineThatLiesUnderAnotherName() throws Exception {
    write("delivery/baseline/debt/copy.yaml", TEXT);

    assertThatThrownBy(given::collect)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("debt/copy.yaml: holds the baseline of module 'a'");
  }

  @Test
  void shouldRefuseAFileThatBelongsToNoGate() throws Exception {
    write("delivery/baseline/a.yaml", TEXT);

    assertThatThrownBy(given::collect)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("delivery/baseline/a.yaml: no baseline belongs here");
  }

  @Test
  void shouldRefuseALinkOutOfTheProject() throws Exception {
    Path outside = Files.createDirectory(root.resolveSibling(root.getFileName() + "-outside"));
    Files.createDirectories(root.resolve("delivery"));
    Files.createSymbolicLink(root.resolve("delivery/baseline"), outside);

    assertThatThrownBy(given::collect)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("delivery/baseline: is a link that leads out of the repository");
    Files.delete(outside);
  }

  @Test
  void shouldGiveEveryFindingAFingerprint() throws Exception {
    given.pmd("findings.xml", "a", "a/target/pmd.xml");

    assertThat(given.collect().all(Finding.class))
        .isNotEmpty()
        .allMatch(finding -> finding.fingerprint().matches("[0-9a-f]{16}"));
  }

  private static EvidenceSearch search(Snapshot snapshot) {
    return snapshot.all(EvidenceSearch.class).stream()
        .filter(search -> search.kind() == EvidenceKind.BASELINE)
        .findFirst()
        .orElseThrow();
  }

  private void write(String name, String text) throws Exception {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }
}
