package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.maven.PomLayout;
import io.deliverygate.fact.Component;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCollectionTest {

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private Snapshot collectPoms() throws IOException {
    given.report(
        "pom.xml",
        "<project><groupId>shop</groupId><artifactId>shop</artifactId><version>1.0</version>"
            + "<modules><module>a</module></modules></project>");
    given.report(
        "a/pom.xml",
        "<project><parent><groupId>shop</groupId><artifactId>shop</artifactId>"
            + "<version>1.0</version></parent><artifactId>shop-a</artifactId></project>");
    return given.collect(PomLayout.read(root), Map.of());
  }

  @Test
  void shouldDescribeReleaseAndModules() throws Exception {
    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(Release.class)).containsExactly(new Release("shop", "1.0", ""));
    assertThat(snapshot.all(ProjectModule.class))
        .containsExactly(
            new ProjectModule("shop", "", false, false, ""),
            new ProjectModule("shop-a", "a", true, false, ""),
            new ProjectModule("shop-b", "b", true, true, ""));
  }

  @Test
  void shouldHaveNoSourcesWhenFoldersHoldOnlyOtherFiles() throws Exception {
    given.report("c/src/main/java/readme.txt", "x");
    given.code("c/target/generated/Gen.java");
    ModuleLayout c = Layouts.module("c", root.resolve("c"));
    ModuleLayout generated =
        new ModuleLayout(
            c.name(),
            c.folder(),
            c.buildFolder(),
            List.of(c.folder().resolve("src/main/java"), c.buildFolder().resolve("generated")),
            c.testSources(),
            c.classes(),
            c.testClasses(),
            c.coverage(),
            c.components());

    Snapshot snapshot = given.collect(Layouts.project(root, generated), Map.of());

    assertThat(snapshot.all(ProjectModule.class).get(0).mainSources()).isFalse();
  }

  @Test
  void shouldNameThePomsWhenThereAreSome() throws Exception {
    Snapshot snapshot = collectPoms();

    assertThat(snapshot.all(ProjectModule.class))
        .extracting(ProjectModule::source)
        .containsExactly("a/pom.xml", "pom.xml");
    assertThat(snapshot.all(Release.class)).containsExactly(new Release("shop", "1.0", "pom.xml"));
    assertThat(snapshot.all(Component.class))
        .containsExactly(new Component("shop-a", "shop", "shop", "1.0", "parent", "a/pom.xml"));
    assertThat(snapshot.all(Source.class))
        .filteredOn(source -> source.origin() == Source.Origin.BUILD_MODEL)
        .extracting(Source::path)
        .containsExactly("a/pom.xml", "pom.xml");
    assertThat(GivenProject.search(snapshot, EvidenceKind.COMPONENTS, ""))
        .isEqualTo(
            new EvidenceSearch(
                EvidenceKind.COMPONENTS, "", List.of("a/pom.xml", "pom.xml"), 2, ""));
  }

  @Test
  void shouldSayThatComponentsAreUnknownWhenThereIsNoPom() throws Exception {
    assertThat(given.search(EvidenceKind.COMPONENTS, "").found()).isZero();
    assertThat(given.search(EvidenceKind.COMPONENTS, "").note()).contains("no pom.xml");
  }

  @Test
  void shouldSayThatTheBuildIsPartial() throws Exception {
    ProjectLayout whole = given.layout();
    ProjectLayout part =
        new ProjectLayout(root, whole.name(), whole.version(), whole.modules(), List.of("-pl a"));

    assertThat(given.collect(part, Map.of()).all(PartialBuild.class))
        .containsExactly(new PartialBuild("-pl a", ""));
  }

  @Test
  void shouldSayThatThereIsNoRevisionWhenThereIsNoGit() throws Exception {
    assertThat(given.search(EvidenceKind.REVISION, ""))
        .isEqualTo(
            new EvidenceSearch(
                EvidenceKind.REVISION,
                "",
                List.of(".git"),
                0,
                "the project is in no git work tree"));
  }

  @Test
  void shouldBeUnreadableWhenGitIsDamaged() throws Exception {
    given.report(".git", "gitdir: /no/such/folder");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::kind)
        .containsExactlyInAnyOrder(
            EvidenceKind.REVISION, EvidenceKind.INTEGRATIONS, EvidenceKind.BASE);
    assertThat(GivenProject.search(snapshot, EvidenceKind.REVISION, "").found()).isEqualTo(1);
  }

  @Test
  void shouldSearchOncePerKindAndModule() throws Exception {
    assertThat(given.collect().all(EvidenceSearch.class))
        .extracting(search -> search.kind() + " " + search.module())
        .contains(
            "TESTS shop-a",
            "TESTS shop-b",
            "COVERAGE shop",
            "MUTATION shop-a",
            "REVISION ",
            "BACKLOG ")
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldGiveTheSameBytesWhenCollectedAgain() throws Exception {
    given.jacoco("b/jacoco.exec", "b/target/jacoco.exec");
    given.jacoco("agg/jacoco.xml", "target/site/jacoco-aggregate/jacoco.xml");
    given.surefire("3.6.1-PassTest.xml", "b/target/surefire-reports/TEST-shop.PassTest.xml");
    given.pmd("findings.xml", "a", "a/target/pmd.xml");
    given.cpd("aggregate.xml", "", "target/cpd.xml");
    String digest = SnapshotJson.digest(given.collect());

    Files.createDirectories(given.path("target/delivery-gate"));
    Files.writeString(given.path("target/delivery-gate/evidence.json"), "ours");

    assertThat(SnapshotJson.digest(given.collect())).isEqualTo(digest);
  }
}
