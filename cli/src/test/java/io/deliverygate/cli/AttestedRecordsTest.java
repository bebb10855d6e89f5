package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.fact.Source;
import io.deliverygate.verdict.RuleStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Approvals and waivers of a server that identified the people in them. */
class AttestedRecordsTest {

  private static final String WAIVERS = "delivery/waivers.yaml";

  @TempDir private Path scratch;
  private Path attested;

  @BeforeEach
  void makeTheFolderOfTheServer() throws Exception {
    attested = Files.createDirectory(scratch.resolve("server"));
  }

  private int check(Shop shop) {
    return shop.check("--attested", attested.toString());
  }

  /** A shop whose policy demands signatures, and the text of a waiver without one. */
  private Shop shop() throws Exception {
    String expires = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86_400).toString();
    return WaivedShop.waive(WaivedShop.in(scratch), expires)
        .with("delivery-gate.yaml", WaivedShop.POLICY + "waivers: {signed: true}\n");
  }

  private Shop attestedShop() throws Exception {
    Shop shop = shop();
    Files.move(shop.file(WAIVERS), attested.resolve("waivers.yaml"));
    return shop.without("delivery");
  }

  @Nested
  class OfWaivers {

    @Test
    void shouldCountWhereASignatureIsDemanded() throws Exception {
      Shop shop = attestedShop();

      assertThat(shop.check()).isEqualTo(1);
      assertThat(check(shop)).isZero();
      assertThat(shop.rule("DEBT-02").status()).isEqualTo(RuleStatus.WAIVED);
      assertThat(shop.verdict().complete()).isTrue();
    }

    @Test
    void shouldSayInTheSnapshotThatTheyAreAttested() throws Exception {
      Shop shop = attestedShop();
      check(shop);

      assertThat(
              SnapshotJson.read(shop.file("target/delivery-gate/evidence.json"))
                  .all(Source.class)
                  .stream()
                  .filter(source -> source.origin() == Source.Origin.ATTESTED)
                  .map(Source::path))
          .containsExactly("attested://waivers.yaml");
    }

    @Test
    void shouldCountInASavedSnapshotToo() throws Exception {
      Shop shop = attestedShop();
      check(shop);
      String verdict = Files.readString(shop.verdictFile());
      Path evidence =
          Files.copy(shop.file("target/delivery-gate/evidence.json"), scratch.resolve("e"));
      Files.delete(attested.resolve("waivers.yaml"));

      assertThat(shop.check("--evidence", evidence.toString())).isZero();
      assertThat(Files.readString(shop.verdictFile())).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "delivery/waivers.yaml",
          "delivery/attested/waivers.yaml",
          "attested/waivers.yaml",
          "attested:/waivers.yaml",
          "delivery/attested:/waivers.yaml"
        })
    void shouldNotBelieveAProjectThatTheyAreAttested(String file) throws Exception {
      Shop shop = shop();
      String waiver = Files.readString(shop.file(WAIVERS));
      shop.without("delivery").with(file, waiver);

      assertThat(check(shop)).isEqualTo(1);
      assertThat(shop.rule("DEBT-02").status()).isEqualTo(RuleStatus.BREACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attested", "attested:", "delivery"})
    void shouldNotBelieveTheRecordsOfAFolderOfAnyName(String folder) throws Exception {
      Shop shop = shop();
      String waiver = Files.readString(shop.file(WAIVERS));
      shop.without("delivery").with(folder + "/waivers.yaml", waiver);

      assertThat(
              shop.check(
                  "--attested", attested.toString(), "--records", shop.file(folder).toString()))
          .isEqualTo(1);
      assertThat(shop.rule("DEBT-02").reason()).contains("it is not signed");
    }

    @Test
    void shouldRefuseAFolderWithinTheProject() throws Exception {
      Shop shop = shop();

      assertThat(shop.check("--attested", shop.file("delivery").toString())).isEqualTo(2);
      assertThat(shop.err().lines())
          .containsExactly(
              "delivery-gate: "
                  + shop.file("delivery")
                  + ": lies within the project, so nobody attests it (keep attested records outside"
                  + " of the project)");
    }

    @Test
    void shouldRefuseALinkIntoTheProject() throws Exception {
      Shop shop = shop();
      Files.createSymbolicLink(attested.resolve("waivers.yaml"), shop.file(WAIVERS));

      assertThat(check(shop)).isEqualTo(2);
      assertThat(shop.err()).contains("waivers.yaml: lies within the project");
    }

    @Test
    void shouldRefuseAWaiverOfTheNameOfAnother() throws Exception {
      Shop shop = shop();
      Files.copy(shop.file(WAIVERS), attested.resolve("waivers.yaml"));

      assertThat(check(shop)).isEqualTo(2);
      assertThat(shop.err()).contains("'W-1' is in waivers already", "attested://waivers.yaml:3");
    }

    @Test
    void shouldRefuseToAddToASavedSnapshot() throws Exception {
      Shop shop = attestedShop();

      assertThat(shop.check("--attested", attested.toString(), "--evidence", "e.json"))
          .isEqualTo(2);
      assertThat(shop.err()).contains("--attested: a saved snapshot takes in nothing more");
    }
  }

  @Test
  void shouldRefuseOtherSections() throws Exception {
    Shop shop = Shop.in(scratch);
    Files.writeString(attested.resolve("approvals.yaml"), "\nemergencies: []\n");

    assertThat(check(shop)).isEqualTo(2);
    assertThat(shop.err())
        .startsWith("delivery-gate: attested://approvals.yaml:2: ")
        .contains("emergencies", "approvals, waivers");
    assertThat(shop.verdictFile()).doesNotExist();
  }

  @Test
  void shouldRefuseAFolderThatIsNotThere() throws Exception {
    Shop shop = Shop.in(scratch);

    assertThat(shop.check("--attested", scratch.resolve("none").toString())).isEqualTo(2);
    assertThat(shop.err()).contains("none: no such folder of attested records");
  }

  @Test
  void shouldChangeNothingWhenNothingIsAttested() throws Exception {
    Shop shop = Shop.in(scratch);

    assertThat(check(shop)).isZero();
    assertThat(shop.verdict().complete()).isTrue();
  }

  /** LIVE-09. */
  @Nested
  class OfApprovals {

    private static final String POLICY =
        """
        gates: {done: enforced, debt: enforced, go-live: reported}
        roles: {chief-product-owner: [Ann]}
        approvals: {signed: true}
        """;

    private String approval(String by, String commit) {
      return """
      approvals:
        - {role: chief-product-owner, by: %s, version: 2.1.0, revision: %s, at: %s}
      """
          .formatted(by, commit, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private Shop released() throws Exception {
      return Shop.in(scratch)
          .with("delivery-gate.yaml", POLICY)
          .with("delivery/go-live.yaml", "releases: [{version: 2.1.0, author: Bob}]\n");
    }

    private RuleStatus live09(Shop shop) {
      check(shop);
      return shop.rule("LIVE-09").status();
    }

    @Test
    void shouldCountWhereASignatureIsDemanded() throws Exception {
      Shop shop = released();
      String commit = ShopRepository.of(shop, shop.folder()).commit("the shop");
      assertThat(live09(shop)).isEqualTo(RuleStatus.BREACHED);

      shop.with("delivery/approvals.yaml", approval("Ann", commit));
      assertThat(live09(shop)).isEqualTo(RuleStatus.BREACHED);

      Files.move(shop.file("delivery/approvals.yaml"), attested.resolve("approvals.yaml"));
      assertThat(live09(shop)).isEqualTo(RuleStatus.PASSED);
    }

    @Test
    void shouldNotCountByWhoDoesNotHoldTheRole() throws Exception {
      Shop shop = released();
      String commit = ShopRepository.of(shop, shop.folder()).commit("the shop");
      Files.writeString(attested.resolve("approvals.yaml"), approval("Mallory", commit));

      assertThat(live09(shop)).isEqualTo(RuleStatus.BREACHED);
      assertThat(shop.rule("LIVE-09").reason()).contains("Mallory does not have the role");
    }

    @Test
    void shouldTellNothingOfThoseForOtherCommits() throws Exception {
      Shop shop = released();
      String commit = ShopRepository.of(shop, shop.folder()).commit("the shop");
      String other = (commit.startsWith("a") ? "b" : "a") + commit.substring(1);
      Files.writeString(attested.resolve("approvals.yaml"), approval("Eve", other));

      assertThat(live09(shop)).isEqualTo(RuleStatus.BREACHED);
      assertThat(shop.file("target/delivery-gate/evidence.json")).content().doesNotContain("Eve");
    }

    @Test
    void shouldNotMakeUpForAnApprovalThatAChangeDeletes() throws Exception {
      Shop shop = released();
      ShopRepository git = ShopRepository.of(shop, shop.folder());
      String commit = git.commit("the shop");
      shop.with("delivery/approvals.yaml", approval("Ann", commit));
      git.commit("approve");
      git.git("checkout", "-q", "-b", "feature");
      shop.without("delivery/approvals.yaml");
      shop.with("readme.md", "a change\n");
      git.commit("delete the approval");
      Files.writeString(attested.resolve("approvals.yaml"), approval("Ann", commit));

      check(shop);

      assertThat(shop.rule("INTEG-03").status()).isEqualTo(RuleStatus.BREACHED);
    }

    @Test
    void shouldLoosenNothing() throws Exception {
      Shop shop = released();
      ShopRepository git = ShopRepository.of(shop, shop.folder());
      String commit = git.commit("the shop");
      git.git("checkout", "-q", "-b", "feature");
      shop.with("readme.md", "a change\n");
      git.commit("a change");
      Files.writeString(attested.resolve("approvals.yaml"), approval("Ann", commit));

      check(shop);

      for (String rule : List.of("INTEG-01", "INTEG-02", "INTEG-03")) {
        assertThat(shop.rule(rule).status()).isNotEqualTo(RuleStatus.BREACHED);
      }
    }

    @Test
    void shouldNotMakeAProjectOneThatKeepsRecords() throws Exception {
      Shop shop = Shop.in(scratch);
      Files.writeString(attested.resolve("approvals.yaml"), approval("Ann", "0123456"));

      assertThat(check(shop)).isZero();
      assertThat(shop.verdict().gates()).extracting("id").containsExactly("done", "debt");
    }
  }
}
