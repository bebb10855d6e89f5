package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.RuleStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as OpenSSL 3.0 wrote them; they protect nothing. */
class SignCommandTest {

  private static final String CID =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIAIYdh3D1Eb4B+IsU//LPM9qjuZu32/dntyo3ZaSLTq/
      -----END PRIVATE KEY-----
      """;

  private static final String CID_PUBLIC =
      "MCowBQYDK2VwAyEAy1Vq6qmSAEjNnftu7bCrR+RJduHeqdwYF8YfAtV4pNQ=";

  private static final String OTHER =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIFAgIUd0mVGNfA5leOl/saHYKxLnZyF7XS79JPKbn7jJ
      -----END PRIVATE KEY-----
      """;

  private static final String APPROVALS =
      """
      approvals:
        - {role: qa, by: Eve, version: 1.0, revision: 0123456789abcdef0123456789abcdef01234567, at: 2026-01-21T17:00:00+01:00}
        - {role: qa, by: Dan, version: 1.0, revision: 0123456789abcdef0123456789abcdef01234567, at: 2026-01-21T17:00:00+01:00}
        -
          # of the owner
          role: chief-product-owner
          by: Ann
          version: 1.0
          revision: 0123456789abcdef0123456789abcdef01234567
          at: 2026-01-21T17:00:00+01:00
      """;

  @TempDir private Path scratch;
  private Path key;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeTheKey() throws Exception {
    key = Files.writeString(scratch.resolve("cid.pem"), CID);
  }

  private Path records() throws Exception {
    return Files.createDirectories(scratch.resolve("delivery"));
  }

  private int sign(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("sign", file.toString(), "--key", key.toString()));
    args.addAll(List.of(options));
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    int exit =
        DeliveryGate.run(
            new PrintWriter(printed), new PrintWriter(complained), args.toArray(String[]::new));
    out = printed.toString();
    err = complained.toString();
    return exit;
  }

  private Shop shop() throws Exception {
    Shop shop = WaivedShop.waive(WaivedShop.in(scratch), "2027-01-01T00:00:00+01:00");
    return shop.with(
        "delivery-gate.yaml",
        WaivedShop.POLICY + "waivers: {signed: true}\nkeys: {Cid Example: " + CID_PUBLIC + "}\n");
  }

  private static int check(Shop shop) {
    return shop.check("--at", "2026-11-21T12:00:00Z");
  }

  @Test
  void shouldMakeAWaiverCountWhereThePolicyDemandsASignature() throws Exception {
    Shop shop = shop();
    assertThat(check(shop)).isEqualTo(1);
    assertThat(shop.rule("DEBT-02").reason()).contains("it is not signed");

    assertThat(sign(shop.file("delivery/waivers.yaml"), "--record", "W-1")).isZero();

    assertThat(out).startsWith("signed waiver W-1 for Cid Example in ");
    assertThat(check(shop)).isZero();
    assertThat(shop.rule("DEBT-02").status()).isEqualTo(RuleStatus.WAIVED);
    assertThat(Files.readString(shop.file("delivery/waivers.yaml")))
        .startsWith("# What we accept.\nwaivers:\n  - signature: ")
        .contains("\n    id: W-1   # the first\n");
  }

  @Test
  void shouldNotCountWhenTheRecordIsAlteredAfterwards() throws Exception {
    Shop shop = shop();
    sign(shop.file("delivery/waivers.yaml"), "--record", "W-1");

    shop.replacing("delivery/waivers.yaml", "2027-01-01", "2027-01-02");

    assertThat(check(shop)).isEqualTo(1);
    assertThat(shop.rule("DEBT-02").reason()).contains("it is forged or was altered");
  }

  @Test
  void shouldSignAnewWhatWasSignedBefore() throws Exception {
    Shop shop = shop();
    Path file = shop.file("delivery/waivers.yaml");
    sign(file, "--record", "W-1");
    shop.replacing("delivery/waivers.yaml", "2027-01-01", "2027-01-02");

    assertThat(sign(file, "--record", "W-1")).isZero();

    assertThat(check(shop)).isZero();
    assertThat(Files.readString(file).split("signature:", -1)).hasSize(2);
  }

  @Test
  void shouldNotCountWhenSomebodyElseSigns() throws Exception {
    Shop shop = shop();
    key = Files.writeString(scratch.resolve("other.pem"), OTHER);

    sign(shop.file("delivery/waivers.yaml"), "--record", "W-1");

    assertThat(check(shop)).isEqualTo(1);
    assertThat(shop.rule("DEBT-02").reason()).contains("it is forged or was altered");
  }

  @ParameterizedTest
  @CsvSource({
    "chief-product-owner, '    signature: ', '    role: chief-product-owner'",
    "qa/1.0/Dan, '- {signature: ', ', role: qa, by: Dan'"
  })
  void shouldSignAnApprovalHoweverItIsLaidOut(String record, String before, String after)
      throws Exception {
    Path file = Files.writeString(records().resolve("a.yaml"), APPROVALS);

    assertThat(sign(file, "--record", record)).isZero();

    assertThat(Files.readString(file)).containsSubsequence(before, after);
    assertThat(Files.readString(file).replaceAll("signature: [\\w+/=]+(, |\n    )", ""))
        .isEqualTo(APPROVALS);
  }

  @Test
  void shouldKeepTheLineEndsOfTheFile() throws Exception {
    String windows = APPROVALS.replace("\n", "\r\n");
    Path file = Files.writeString(records().resolve("a.yaml"), windows);

    sign(file, "--record", "chief-product-owner");

    assertThat(Files.readString(file).replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void shouldLeaveTheFileWhenTheSignatureIsPrinted() throws Exception {
    Path file = Files.writeString(records().resolve("a.yaml"), APPROVALS);

    assertThat(sign(file, "--record", "qa/1.0/Eve", "--print")).isZero();

    assertThat(out).matches("signature: [A-Za-z0-9+/]{86}==\\R");
    assertThat(file).hasContent(APPROVALS);
  }

  @ParameterizedTest
  @CsvSource({
    "qa, 'a.yaml: there are several records ''qa'' that can be signed (choose from qa/1.0/Eve, qa/1.0/Dan, chief-product-owner/1.0/Ann)'",
    "q, 'a.yaml: there is no record ''q'' that can be signed'"
  })
  void shouldSayWhichRecordsThereAre(String record, String why) throws Exception {
    Path file = Files.writeString(records().resolve("a.yaml"), APPROVALS);

    assertThat(sign(file, "--record", record)).isEqualTo(2);
    assertThat(err).contains(why);
    assertThat(file).hasContent(APPROVALS);
  }

  @Test
  void shouldNotCountInAnotherProject() throws Exception {
    Shop shop = shop();
    Path bank = Files.createDirectories(scratch.resolve("bank"));

    sign(shop.file("delivery/waivers.yaml"), "--record", "W-1", "--project", bank.toString());

    assertThat(check(shop)).isEqualTo(1);
    assertThat(shop.rule("DEBT-02").reason()).contains("made for another project");
  }

  @Test
  void shouldAskForTheProjectOfAFileThatLiesInNoFolderOfRecords() throws Exception {
    Path file = Files.writeString(scratch.resolve("a.yaml"), APPROVALS);

    assertThat(sign(file, "--record", "qa/1.0/Eve")).isEqualTo(2);
    assertThat(err).contains("a.yaml: it lies in no folder 'delivery'").contains("--project DIR");
    assertThat(sign(file, "--record", "qa/1.0/Eve", "--project", scratch.toString())).isZero();
  }

  @Test
  void shouldRefuseWhatIsNoKey() throws Exception {
    Path file = Files.writeString(records().resolve("a.yaml"), APPROVALS);
    key = Files.writeString(scratch.resolve("bad.pem"), "secret");

    assertThat(sign(file, "--record", "qa/1.0/Eve")).isEqualTo(2);
    assertThat(err).contains("bad.pem: it is no private Ed25519 key without a password");
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    assertThat(sign(scratch.resolve("none.yaml"), "--record", "W-1")).isEqualTo(2);
    assertThat(err).contains("none.yaml: no such file");
  }
}
