package io.deliverygate.cli;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.GateVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change is compared with in clones as servers and people make them. */
class UnknownBaseTest {

  private static final String POLICY = "delivery-gate.yaml";
  private static final String STRICT = "parameters: {done.coverage.line.min: 70}\n";
  private static final String LOOSE = "parameters: {done.coverage.line.min: 60}\n# less\n";

  @TempDir private Path scratch;
  private Shop shop;
  private ShopRepository git;

  @BeforeEach
  void commitOnTheMainBranch() throws Exception {
    shop = Shop.in(scratch);
    git = ShopRepository.of(shop, shop.folder());
    shop.with(POLICY, STRICT);
    git.commit("the shop");
  }

  private void loosenOn(String branch) throws Exception {
    git.git("checkout", "-q", "-b", branch);
    shop.with(POLICY, LOOSE);
    git.commit("less");
  }

  /** As a server's clone has branches: those of the remote, and a commit that is checked out. */
  private void detachedWith(String... branches) throws Exception {
    for (String branch : branches) {
      git.git("update-ref", "refs/remotes/origin/" + branch, branch);
    }
    git.git("checkout", "-q", "--detach");
    for (String branch : branches) {
      git.git("branch", "-q", "-D", branch);
    }
  }

  private void expectMissing(String reason, String... options) {
    assertThat(shop.check(options)).isEqualTo(1);
    assertThat(shop.rule("INTEG-01").status()).isEqualTo(NO_EVIDENCE);
    assertThat(shop.rule("INTEG-01").reason()).contains(reason);
  }

  private void expectSound() {
    assertThat(shop.check()).as(shop.out() + shop.err()).isZero();
  }

  @Nested
  class IsMissingEvidence {

    @Test
    void shouldBlockWhereSomebodyPushedABranchThatIsCalledMain() throws Exception {
      git.git("branch", "-q", "-m", "main", "master");
      loosenOn("main");
      detachedWith("master", "main");

      expectMissing("git remote set-head origin --auto");
    }

    @Test
    void shouldBlockWhereNoHistoryIsInCommon() throws Exception {
      git.git("checkout", "-q", "--orphan", "new");
      shop.with(POLICY, LOOSE);
      git.commit("anew");

      expectMissing("what is checked out and 'main' have no commit in common");
    }

    @Test
    void shouldBlockWhereTheCloneLacksTheMainBranch() throws Exception {
      loosenOn("feature");
      git.git("update-ref", "refs/remotes/origin/feature", "feature");

      expectMissing("the clone has no main branch; fetch it: git fetch origin");
    }

    @Test
    void shouldBlockAlsoWhereTheChangeSwitchesTheGateOff() throws Exception {
      loosenOn("feature");
      shop.with(POLICY, "gates: {done: enforced, integrity: off}\nrules: {INTEG-01: shadow}\n");
      git.git("update-ref", "refs/remotes/origin/feature", "feature");

      expectMissing("the clone has no main branch");
    }

    @Test
    void shouldBlockWhereTheBranchThatTheOrganisationNamesIsNotThere() throws Exception {
      Path acme = scratch.resolve("acme.yaml");
      Files.writeString(acme, "git: {main-branch: trunk}\n");
      loosenOn("feature");

      expectMissing("git fetch origin trunk", "--org-policy", acme.toString());
    }
  }

  @Nested
  class IsKnown {

    @Test
    void shouldCompareWithTheHeadOfTheRemote() throws Exception {
      git.git("branch", "-q", "-m", "main", "trunk");
      loosenOn("main");
      detachedWith("trunk", "main");
      git.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");

      assertThat(shop.check()).isEqualTo(1);
      assertThat(shop.rule("INTEG-01").status()).isEqualTo(BREACHED);
      assertThat(shop.rule("INTEG-01").reason()).endsWith("in common with 'trunk'");
    }

    @Test
    void shouldCompareWithTheBranchThatTheOrganisationNames() throws Exception {
      Path acme = scratch.resolve("acme.yaml");
      Files.writeString(acme, "git: {main-branch: trunk}\n");
      git.git("branch", "-q", "-m", "main", "trunk");
      loosenOn("main");
      detachedWith("trunk", "main");

      assertThat(shop.check("--org-policy", acme.toString())).isEqualTo(1);
      assertThat(shop.rule("INTEG-01").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldCompareWithTheBranchAndNotWithATagThatIsCalledSo() throws Exception {
      loosenOn("feature");
      git.git("tag", "main");
      git.git("tag", "master");

      assertThat(shop.check()).isEqualTo(1);
      assertThat(shop.rule("INTEG-01").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldSeeWhatIsLooserBeforeTheFirstCommitOfABranch() throws Exception {
      git.git("checkout", "-q", "-b", "fresh");
      shop.with(POLICY, LOOSE);

      assertThat(shop.check()).isEqualTo(1);
      assertThat(shop.rule("INTEG-01").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldPassOnAFreshBranchThatIsStricter() throws Exception {
      git.git("checkout", "-q", "-b", "fresh");
      shop.with(POLICY, "parameters: {done.coverage.line.min: 75}\n# more\n");

      expectSound();
      assertThat(shop.rule("INTEG-01").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldNotBeAskedForOnTheMainBranchOrAtItsOnlyCommit() throws Exception {
      expectSound();
      git.git("checkout", "-q", "--detach");
      expectSound();
      git.git("update-ref", "refs/remotes/origin/main", "main");
      expectSound();

      assertThat(shop.verdict().gates()).extracting(GateVerdict::id).doesNotContain("integrity");
    }
  }

  /** Something decided over the project, and git does not know what. */
  @Nested
  class LeadsOutOfTheRepository {

    private void link(String path, String target) throws Exception {
      Path link = shop.folder().resolve(path);
      Files.createDirectories(link.getParent());
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, Path.of(target));
    }

    private void submodule(String path) throws Exception {
      git.git("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + "," + path);
      git.git("commit", "-q", "-m", "a submodule");
    }

    @Test
    void shouldBlockWhereThePolicyWasALinkToWhatABuildWrites() throws Exception {
      link(POLICY, "target/gate.yaml");
      git.commit("a link");
      git.git("checkout", "-q", "-b", "work");
      shop.without(POLICY);
      shop.with(POLICY, LOOSE);
      git.commit("less");

      expectMissing("'delivery-gate.yaml' leads to what this repository does not contain");
    }

    @Test
    void shouldBlockWhereThePolicyWasALinkIntoASubmodule() throws Exception {
      link(POLICY, "shared/gate.yaml");
      git.commit("a link");
      submodule("shared");
      git.git("checkout", "-q", "-b", "work");
      shop.without(POLICY);
      shop.with(POLICY, LOOSE);
      git.commit("less");

      expectMissing("'delivery-gate.yaml' leads to");
    }

    @Test
    void shouldBlockWhereTheRulesWereALinkToWhatGitIgnores() throws Exception {
      link("delivery/rules", "../target/rules");
      git.commit("a link");
      git.git("checkout", "-q", "-b", "work");
      shop.without("delivery/rules");
      shop.with("notes.txt", "x");
      git.commit("more");

      expectMissing("'delivery/rules' leads to");
    }

    @Test
    void shouldBlockWhereTheRecordsWereASubmodule() throws Exception {
      submodule("delivery");
      git.git("checkout", "-q", "-b", "work");
      git.git("rm", "-q", "--cached", "delivery");
      git.git("commit", "-q", "-m", "none");

      expectMissing("'delivery'");
    }

    @Test
    void shouldBlockWhereARecordWasALinkToNothing() throws Exception {
      link("delivery/approvals.yaml", "../target/approvals.yaml");
      git.commit("a link");
      git.git("checkout", "-q", "-b", "work");
      shop.without("delivery");
      git.commit("none");

      expectMissing("'delivery/approvals.yaml' leads to");
    }

    @Test
    void shouldPassWhereThePolicyIsALinkToAFileOfTheRepository() throws Exception {
      shop.with("config/gate.yaml", STRICT);
      link(POLICY, "config/gate.yaml");
      git.commit("a link");
      git.git("checkout", "-q", "-b", "work");
      shop.with("notes.txt", "x");
      git.commit("more");

      expectSound();
    }

    @Test
    void shouldPassWhereOtherLinksLeadNowhereAndASubmoduleLiesBeside() throws Exception {
      link("docs/latest", "../target/site");
      git.commit("a link");
      submodule("third-party");
      git.git("checkout", "-q", "-b", "work");
      git.git("commit", "-q", "--allow-empty", "-m", "more");

      expectSound();
    }
  }

  @Nested
  class OfAProjectWithoutPolicy {

    @BeforeEach
    void haveNone() throws Exception {
      shop.without(POLICY);
      git.commit("no policy");
      git.git("checkout", "-q", "-b", "first");
    }

    @Test
    void shouldPassWhereAPolicyIsIntroduced() throws Exception {
      shop.with(
          POLICY,
          "gates: {done: enforced, debt: enforced}\nroles: {architect: [Ann]}\n"
              + "parameters: {done.coverage.line.min: 65}\n");
      git.commit("a policy");

      expectSound();
      assertThat(shop.rule("INTEG-01").reason())
          .contains("the policy is new: the project had none before, and what it says counts");
    }

    @Test
    void shouldBlockARecordThatIsGoneAllTheSame() throws Exception {
      git.git("checkout", "-q", "main");
      shop.with("delivery/backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n");
      git.commit("a record");
      git.git("checkout", "-q", "-B", "first");
      shop.with(POLICY, "gates: {done: enforced, integrity: off}\nrules: {INTEG-03: shadow}\n");
      shop.without("delivery");
      git.commit("a policy, and no record");

      assertThat(shop.check()).isEqualTo(1);
      assertThat(shop.rule("INTEG-03").status()).isEqualTo(BREACHED);
    }
  }
}
