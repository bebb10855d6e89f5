package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.DeploymentOutcome;
import io.deliverygate.fact.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployedChangesTest {

  private static final Instant START = Instant.parse("2026-02-01T12:00:00Z");

  @TempDir private Path root;
  private GivenRepository given;
  private final List<Deployment> deployments = new ArrayList<>();

  @BeforeEach
  void initialise() throws GitAPIException {
    given = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    given.close();
  }

  private void deploy(String id, String environment, String revision) {
    deploy(id, environment, revision, deployments.size());
  }

  private void deploy(String id, String environment, String revision, int day) {
    Instant at = START.plusSeconds(86_400L * day);
    deployments.add(
        new Deployment(
            id,
            environment,
            "1.0",
            revision,
            at,
            DeploymentOutcome.SUCCEEDED,
            Moment.UNKNOWN,
            1,
            "flow.yaml"));
  }

  private GitProject.Found found() throws UnreadableReport, IOException {
    return GivenRepository.ask(root, git -> git.deployedChanges(deployments));
  }

  private List<DeployedChange> changes() throws UnreadableReport, IOException {
    return found().facts().stream()
        .filter(DeployedChange.class::isInstance)
        .map(DeployedChange.class::cast)
        .toList();
  }

  private List<String> told() throws UnreadableReport, IOException {
    return changes().stream()
        .map(change -> change.deployment() + " " + change.commit())
        .sorted()
        .toList();
  }

  @Test
  void shouldTellWhatCameSinceTheDeploymentBefore() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    String third = given.commit("a.txt", "3");
    deploy("D1", "production", first);
    deploy("D2", "production", third.substring(0, 7));

    assertThat(told()).containsExactlyInAnyOrder("D2 " + second, "D2 " + third);
    assertThat(changes()).allMatch(change -> change.source().equals(".git") && change.line() == 0);
    assertThat(changes()).allMatch(change -> change.committed().isAfter(START));
  }

  @Test
  void shouldGoByTimeAndNotByTheOrderOfTheRecords() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    deploy("late", "production", second, 9);
    deploy("early", "production", first, 1);

    assertThat(told()).containsExactly("late " + second);
  }

  @Test
  void shouldKeepEnvironmentsApart() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    deploy("P1", "production", first);
    deploy("S1", "staging", second);
    deploy("P2", "production", second);

    assertThat(told()).containsExactly("P2 " + second);
  }

  @Test
  void shouldCountAChangeOnceWhenAnOldRevisionIsDeployedInBetween() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    deploy("D1", "production", first);
    deploy("D2", "production", second);
    deploy("back", "production", first);
    deploy("again", "production", second);

    assertThat(told()).containsExactly("D2 " + second);
  }

  @Test
  void shouldTellWhatAMergeBringsAndNotTheMergeNorRecords() throws Exception {
    String first = given.commit("a.txt", "1");
    given.branch("feature");
    String feature = given.commit("b.txt", "1");
    given.checkout("main");
    given.commit("delivery/approvals.yaml", "x");
    String merge = given.merge("feature");
    deploy("D1", "production", first);
    deploy("D2", "production", merge);

    assertThat(told()).containsExactly("D2 " + feature);
  }

  @Test
  void shouldTellNothingAfterADeploymentWithoutKnownCommit() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    String third = given.commit("a.txt", "3");
    deploy("D1", "production", first);
    deploy("D2", "production", "");
    deploy("D3", "production", second);
    deploy("D4", "production", third);

    assertThat(told()).containsExactly("D4 " + third);
  }

  @Test
  void shouldTakeNothingButDigitsOfACommit() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    given.git().branchCreate().setName("deadbeef").call();
    for (String revision : List.of("main", "HEAD", "deadbeef", second.substring(0, 6), "~")) {
      deployments.clear();
      deploy("D1", "production", first);
      deploy("D2", "production", revision);

      assertThat(told()).as(revision).isEmpty();
    }
  }

  @Test
  void shouldSayWhereAShallowCloneEndsWithinADeployment() throws Exception {
    String first = given.commit("a.txt", "1");
    String second = given.commit("a.txt", "2");
    String third = given.commit("a.txt", "3");
    String fourth = given.commit("a.txt", "4");
    deploy("D1", "production", first);
    deploy("D2", "production", third);
    deploy("D3", "production", fourth);
    Files.writeString(root.resolve(".git/shallow"), second + "\n");

    assertThat(told()).containsExactly("D3 " + fourth);
    assertThat(found().note())
        .contains("'D2'", "shallow", "git fetch --unshallow")
        .doesNotContain("'D3'");
  }
}
