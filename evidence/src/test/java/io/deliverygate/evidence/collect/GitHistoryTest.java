package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.INTEGRATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.git.GivenRepository;
import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.Review;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.SourceLines;
import io.deliverygate.fact.UnreadableEvidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

  private static final PersonIdent ANN =
      new PersonIdent("Ann", "ann@shop", Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("UTC"));

  private static final String RECORDS =
      """
      environments:
        - {id: production, kind: production}
      deployments:
        - {id: D1, environment: production, revision: "%1$s", at: 2026-11-20T13:00:00Z}
        - {id: D2, environment: production, revision: "%2$s", at: 2026-11-20T14:00:00Z%3$s}
      stories:
        - {id: PAY-1, title: Refunds}
      """;

  @TempDir private Path root;
  private GivenProject given;
  private GivenRepository git;

  @BeforeEach
  void lay() throws Exception {
    given = new GivenProject(root);
    git = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    git.close();
  }

  private String commit(String message) throws Exception {
    git.write("a.txt", message);
    git.git().add().addFilepattern("a.txt").call();
    return git.commit(message, ANN, ANN);
  }

  @Test
  void shouldTellOfDeploymentsAndStoriesOfTheRecords() throws Exception {
    String first = commit("start");
    String second = commit("PAY-1\n\nReviewed-by: Bob <bob@shop>\n");
    git.write("delivery/all.yaml", RECORDS.formatted(first, second, ""));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(Integration.class)).hasSize(2);
    assertThat(snapshot.all(DeployedChange.class))
        .extracting(change -> change.deployment() + " " + change.commit())
        .containsExactly("D2 " + second);
    assertThat(snapshot.all(Review.class))
        .extracting(review -> review.story() + " " + review.author() + " " + review.reviewer())
        .containsExactly("PAY-1 Ann <ann@shop> Bob <bob@shop>");
    assertThat(snapshot.all(Source.class))
        .filteredOn(each -> each.path().equals(".git"))
        .hasSize(1);
    assertThat(search(snapshot, INTEGRATIONS, "").found()).isEqualTo(1);
  }

  @Test
  void shouldLeaveADeploymentToTheRecordsWhenTheySayWhatItBrought() throws Exception {
    String first = commit("start");
    String second = commit("change");
    String changes = ", changes: [{commit: abcdef0, committed: 2026-11-19T12:00:00Z}]";
    git.write("delivery/all.yaml", RECORDS.formatted(first, second, changes));

    assertThat(given.collect().all(DeployedChange.class))
        .extracting(DeployedChange::commit)
        .containsExactly("abcdef0");
  }

  @Test
  void shouldSayWhyThereIsNoHistory() throws Exception {
    assertThat(search(given.collect(), INTEGRATIONS, "").found()).isZero();
    assertThat(search(given.collect(), INTEGRATIONS, "").note()).contains("no commit yet");
  }

  @Test
  void shouldSayThatADamagedRepositoryCannotBeRead() throws Exception {
    String commit = commit("start");
    Path object = root.resolve(".git/objects/" + commit.substring(0, 2));
    Files.delete(object.resolve(commit.substring(2)));

    assertThat(given.collect().all(UnreadableEvidence.class))
        .anyMatch(bad -> bad.kind() == INTEGRATIONS && bad.source().equals(".git"));
  }

  @Test
  void shouldCountLinesOfMainSourcesThatAreNotBlank() throws Exception {
    git.write("a/src/main/java/shop/a/Price.java", "class A {\r\n\r\n \t\r\n}\r\n\n// x");
    git.write("a/target/generated-sources/Made.java", "class Made {\n}\n");
    git.write("a/src/main/java/notes.txt", "no code\n");

    assertThat(given.collect().all(SourceLines.class))
        .containsExactlyInAnyOrder(
            new SourceLines("shop-a", 3, ""), new SourceLines("shop-b", 1, ""));
  }
}
