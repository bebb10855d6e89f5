package io.deliverygate.cli;

import static io.deliverygate.cli.ShopRepository.PRICE;
import static io.deliverygate.cli.ShopRepository.without;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.RuleVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In Price.java lines 4, 7, 8, 10, 14 and 19 hold code; only the tests of stock run line 19. */
class NewCodeTest {

  private static final String STOCK = "stock/src/main/java/com/acme/shop/stock/Stock.java";

  @TempDir private Path scratch;
  private Shop shop;
  private ShopRepository git;
  private String price;

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
    git = ShopRepository.of(shop, shop.folder());
    git.newSince("main");
    price = git.price();
  }

  private RuleVerdict rule() {
    shop.check();
    return shop.rule("DONE-05");
  }

  /** What the only breach says of the lines. */
  private String message() {
    String message = rule().breaches().get(0).message();
    return message.substring(message.indexOf(": ") + 2);
  }

  /** Leaves the shop with a branch that adds the lines 16 to 20 of the price, one with code. */
  private String branch() throws Exception {
    shop.with(PRICE, without(price, 16, 20), Shop.BUILT);
    String left = git.commit("all but a discount");
    git.git("checkout", "-q", "-b", "feature");
    git.commit(PRICE, price);
    return left;
  }

  /** As if the tests of stock had run nothing of price and stock. */
  private void spoilCoverage() throws Exception {
    Path spoilt = shop.file("stock/target/jacoco.exec");
    Files.delete(spoilt);
    Files.copy(shop.file("web/target/jacoco.exec"), spoilt);
    shop.dated("stock/target/jacoco.exec", Shop.BUILT.plusSeconds(20));
  }

  private static String shortened(String commit) {
    return commit.substring(0, 12);
  }

  @Nested
  class BesideTheBranch {

    @Test
    void shouldPassWhenTheNewLineIsCovered() throws Exception {
      String left = branch();

      assertThat(shop.check()).isZero();

      assertThat(shop.rule("DONE-05").status()).isEqualTo(PASSED);
      assertThat(shop.rule("DONE-05").reason())
          .isEqualTo(
              "what changed since %s counts as new: it is the last commit in common with 'main'"
                  .formatted(shortened(left)));
    }

    @Test
    void shouldBlockWhenTheNewLineIsNotCovered() throws Exception {
      String left = branch();
      spoilCoverage();

      assertThat(shop.check()).isEqualTo(1);

      RuleVerdict rule = shop.rule("DONE-05");
      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.breaches().get(0).message())
          .isEqualTo(
              "0 %, at least 80 required: 0 of 1 new or changed lines are covered; missed are 1 in "
                  + PRICE);
      assertThat(shop.out().replaceAll("\\s+", " "))
          .contains("DONE-05", "because: what changed since " + shortened(left), "'main'");
    }

    @Test
    void shouldNotApplyWhenNoLineWithCodeIsNew() throws Exception {
      shop.with(PRICE, without(price, 17, 17), Shop.BUILT);
      git.commit("all but a comment");
      git.git("checkout", "-q", "-b", "feature");
      git.commit(PRICE, price);

      RuleVerdict rule = rule();

      assertThat(rule.status()).isEqualTo(NOT_APPLICABLE);
      assertThat(rule.reason()).contains("nothing to check", "what changed since", "'main'");
    }

    @Test
    void shouldCountWhatIsNotCommittedYet() throws Exception {
      shop.with(PRICE, without(price, 16, 20), Shop.BUILT);
      git.commit("all but a discount");
      git.git("checkout", "-q", "-b", "feature");
      shop.with("readme.md", "x\n");
      git.commit("readme");
      shop.with(PRICE, price, Shop.BUILT);
      spoilCoverage();

      assertThat(message()).startsWith("0 of 1 new or changed lines");
    }

    @Test
    void shouldLeaveOutWhatWasMergedFromIt() throws Exception {
      String stock = Files.readString(shop.file(STOCK));
      shop.with(STOCK, without(stock, 9, 9), Shop.BUILT);
      branch();
      git.git("checkout", "-q", "main");
      String merged = git.commit(STOCK, stock);
      git.git("checkout", "-q", "feature");
      git.git("merge", "-q", "--no-edit", "main");
      spoilCoverage();

      RuleVerdict rule = rule();

      assertThat(rule.reason()).contains(shortened(merged));
      assertThat(rule.breaches().get(0).message()).contains(": 0 of 1 new or changed lines");
    }

    @Test
    void shouldCountOnlyTheChangesOfAFileThatMoved() throws Exception {
      String old = "core/src/main/java/com/acme/shop/core/Cost.java";
      shop.without(PRICE);
      shop.with(old, without(price, 16, 20), Shop.BUILT);
      git.commit("under another name");
      git.git("checkout", "-q", "-b", "feature");
      shop.without(old);
      git.commit(PRICE, price);

      assertThat(rule().status()).isEqualTo(PASSED);
      spoilCoverage();
      assertThat(message()).startsWith("0 of 1 new or changed lines");
    }

    @Test
    void shouldLeaveOutWhatTheBuildGeneratesWhenGitDoesNotIgnoreIt() throws Exception {
      shop.without(".gitignore");
      shop.with(PRICE, without(price, 16, 20), Shop.BUILT);
      git.git("add", "--all", "--", ":!*/target/*");
      git.git("commit", "-q", "-m", "all but a discount");
      git.git("checkout", "-q", "-b", "feature");
      shop.with(PRICE, price, Shop.BUILT);
      git.git("commit", "-q", "-a", "-m", "discount");
      shop.with("core/target/generated-sources/x/com/acme/shop/core/Price.java", price);
      spoilCoverage();

      assertThat(message())
          .isEqualTo("0 of 1 new or changed lines are covered; missed are 1 in " + PRICE);
    }
  }

  @Nested
  class OnTheBranchItself {

    @Test
    void shouldAddUpSmallChangesSinceTheLastRelease() throws Exception {
      shop.with(PRICE, without(without(price, 16, 20), 11, 15), Shop.BUILT);
      String released = git.commit("all but two methods");
      git.git("tag", "v1.0");
      git.commit(PRICE, without(price, 16, 20));
      git.commit(PRICE, price);
      spoilCoverage();

      RuleVerdict rule = rule();

      assertThat(rule.breaches().get(0).message()).contains(": 1 of 2 new or changed lines");
      assertThat(rule.reason())
          .isEqualTo(
              "what changed since %s counts as new: it is v1.0, the last release of 'main', which is"
                      .formatted(shortened(released))
                  + " checked out");
    }

    @Test
    void shouldJudgeAReleaseByWhatCameAfterTheOneBefore() throws Exception {
      shop.with(PRICE, without(price, 16, 20), Shop.BUILT);
      git.commit("all but a discount");
      git.git("tag", "v1.0");
      git.commit(PRICE, price);
      git.git("tag", "-a", "-m", "release", "v2.0");
      git.git("checkout", "-q", "--detach", "v2.0");
      spoilCoverage();

      assertThat(rule().reason()).contains("it is v1.0, the last release of 'main', which holds");
      assertThat(rule().status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldTakeAllCodeForNewWhenNothingWasReleased() throws Exception {
      git.commit("all");

      RuleVerdict rule = rule();

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.reason()).startsWith("all code counts as new: there is no last release");
      assertThat(Files.readString(shop.file("target/delivery-gate/evidence.json")))
          .contains(
              "\"file\":\"" + PRICE + "\",\"linesCovered\":6,\"linesMissed\":0,\"base\":\"\"");
    }

    @Test
    void shouldKnowReleasesByThePolicysPattern() throws Exception {
      shop.with(
          "delivery-gate.yaml",
          "gates: {done: enforced}\nnew-code: {since: main, releases: 'rel/*'}\n");
      shop.with(PRICE, without(price, 16, 20), Shop.BUILT);
      git.commit("all but a discount");
      git.git("tag", "rel/1");
      git.commit(PRICE, price);
      shop.with("readme.md", "x\n");
      git.git("tag", "v2");
      git.commit("more");

      assertThat(rule().reason()).contains("it is rel/1,");
    }
  }

  @Nested
  class OtherWindows {

    @Test
    void shouldTakeATagForTheBeginning() throws Exception {
      String left = branch();
      git.git("tag", "start", left);
      git.newSince("start");

      assertThat(rule().reason()).contains(shortened(left), "in common with 'start'");
    }

    @Test
    void shouldTakeTheLastReleaseBesideTheBranchToo() throws Exception {
      git.newSince("last-release");
      String left = branch();
      git.git("tag", "v1", left);

      assertThat(rule().reason()).contains(shortened(left), "it is v1, the last release");
    }

    @Test
    void shouldTakeADayForTheBeginning() throws Exception {
      branch();
      git.newSince("2000-01-01");
      assertThat(rule().reason())
          .isEqualTo("all code counts as new: no commit is older than 2000-01-01");

      git.newSince("2999-01-01");
      assertThat(rule().status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule().reason()).contains("2999-01-01, which is yet to come");
    }
  }

  @Nested
  class OtherClones {

    @Test
    void shouldJudgeALinkedWorkTree() throws Exception {
      String left = branch();
      Path store = Files.move(shop.file(".git"), scratch.resolve("store.git"));
      ShopRepository.git(store, "config", "core.bare", "true");
      ShopRepository.git(
          store,
          "worktree",
          "add",
          "-q",
          "--no-checkout",
          scratch.resolve("tree").toString(),
          "feature");
      Files.move(scratch.resolve("tree/.git"), shop.file(".git"));
      ShopRepository.git(store, "worktree", "repair", shop.folder().toString());
      git.git("reset", "-q");
      assertThat(git.git("status", "--porcelain")).isEmpty();

      assertThat(rule().reason()).contains(shortened(left));
      assertThat(rule().status()).isEqualTo(PASSED);
    }

    @Test
    void shouldJudgeAProjectInAFolderOfItsRepository() throws Exception {
      shop.without(".git");
      git = ShopRepository.of(shop, scratch);
      Files.createDirectory(scratch.resolve("other"));
      Files.writeString(scratch.resolve("other/Other.java"), "class Other {}\n");
      branch();
      spoilCoverage();

      assertThat(message())
          .isEqualTo("0 of 1 new or changed lines are covered; missed are 1 in " + PRICE);
    }

    @Test
    void shouldHaveNoEvidenceInAShallowClone() throws Exception {
      branch();
      git.git("checkout", "-q", "main");
      shop.with("readme.md", "x\n");
      git.commit("main went on");
      git.git("checkout", "-q", "feature");
      String url = shop.folder().toUri().toString();
      ShopRepository.git(
          scratch, "clone", "-q", "--depth=1", "--no-single-branch", "-b", "feature", url, "clone");
      shop.without(".git");
      Files.move(scratch.resolve("clone/.git"), shop.file(".git"));

      assertThat(shop.check()).isEqualTo(1);

      assertThat(shop.rule("DONE-05").status()).isEqualTo(NO_EVIDENCE);
      assertThat(shop.rule("DONE-05").reason()).contains("shallow", "git fetch --unshallow");
    }

    @Test
    void shouldHaveNoEvidenceWhenAShallowCloneHoldsNoRelease() throws Exception {
      git.commit("all");
      git.git("tag", "v1");
      shop.with("readme.md", "x\n");
      git.commit("more");
      String url = shop.folder().toUri().toString();
      ShopRepository.git(scratch, "clone", "-q", "--depth=1", url, "clone");
      shop.without(".git");
      Files.move(scratch.resolve("clone/.git"), shop.file(".git"));

      assertThat(rule().status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule().reason()).contains("shallow", "last release");
    }

    @Test
    void shouldHaveNoEvidenceWithoutTheBase() throws Exception {
      git.newSince("release/9");
      branch();

      assertThat(shop.check()).isEqualTo(1);

      assertThat(shop.rule("DONE-05").status()).isEqualTo(NO_EVIDENCE);
      assertThat(shop.rule("DONE-05").reason())
          .contains("no branch, tag or commit 'release/9'", "git fetch origin release/9");
    }

    @Test
    void shouldHaveNoEvidenceWithoutARepository() throws Exception {
      shop.without(".git");

      assertThat(shop.check()).isEqualTo(1);

      assertThat(shop.rule("DONE-05").status()).isEqualTo(NO_EVIDENCE);
      assertThat(shop.rule("DONE-05").reason()).contains("in no git work tree");
    }
  }

  @Nested
  class Policy {

    @Test
    void shouldNotApplyAndSayWhatToWriteWhenNobodyAsks() throws Exception {
      branch();
      shop.without("delivery-gate.yaml");

      assertThat(rule().status()).isEqualTo(NOT_APPLICABLE);
      assertThat(rule().reason()).contains("add 'new-code: {since: main}'");
    }

    @Test
    void shouldHaveNoEvidenceWhenItIsExpectedAndNobodySaysSinceWhen() throws Exception {
      branch();
      shop.with(
          "delivery-gate.yaml", "evidence: {expected: [new-code]}\ngates: {done: enforced}\n");

      assertThat(rule().status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule().reason())
          .contains("say in the policy since when", "new-code: {since: main}");
    }

    @Test
    void shouldRefuseAnotherWindowWhenTheOrganisationLocksIts() throws Exception {
      branch();
      Path organisation = scratch.resolve("acme.yaml");
      Files.writeString(organisation, "name: acme\nnew-code: {since: main}\nlocked: all\n");
      git.newSince("feature");

      assertThat(shop.check("--org-policy", organisation.toString())).isEqualTo(2);

      assertThat(shop.err())
          .contains("delivery-gate.yaml:2: new-code cannot be {since: feature", "acme")
          .hasLineCount(1);
    }

    @Test
    void shouldJudgeSavedEvidenceAlike() throws Exception {
      branch();
      spoilCoverage();
      shop.check();
      byte[] verdict = Files.readAllBytes(shop.verdictFile());
      Path saved =
          Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("saved"));

      shop.check("--evidence", saved.toString());

      assertThat(shop.verdictFile()).hasBinaryContent(verdict);
    }

    @Test
    void shouldHaveNoEvidenceWhenItWasSavedForAnotherWindow() throws Exception {
      String left = branch();
      git.git("tag", "start", left);
      shop.check();
      Path saved =
          Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("saved"));
      git.newSince("start");

      shop.check("--evidence", saved.toString());

      assertThat(shop.rule("DONE-05").status()).isEqualTo(NO_EVIDENCE);
      assertThat(shop.rule("DONE-05").reason()).contains("since: main", "since: start");
    }
  }
}
