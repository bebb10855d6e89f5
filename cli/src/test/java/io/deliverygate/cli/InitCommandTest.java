package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  private static final List<String> FILES =
      List.of(
          "delivery-gate.yaml",
          "delivery/product.yaml",
          "delivery/backlog.yaml",
          "delivery/flow.yaml",
          "delivery/go-live.yaml",
          "delivery/sequence.yaml",
          "delivery/approvals.yaml",
          "delivery/waivers.yaml",
          "delivery/schema/records-v1.schema.json",
          "delivery/schema/policy-v1.schema.json");

  @TempDir private Path scratch;
  private Shop shop;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
  }

  @Test
  void shouldWriteEveryFileAndSaySo() throws Exception {
    assertThat(init()).isZero();

    assertThat(out.toString().lines()).containsExactlyElementsOf(lines("written  "));
    for (String file : FILES) {
      assertThat(shop.file(file)).isNotEmptyFile();
    }
  }

  @Test
  void shouldLeaveTheVerdictOfAProjectAsItWas() throws Exception {
    assertThat(shop.check()).isZero();

    init();

    assertThat(shop.check()).isZero();
    assertThat(shop.err()).isEmpty();
    assertThat(shop.rule("DONE-02").status()).hasToString("PASSED");
  }

  @Test
  void shouldOverwriteNothing() throws Exception {
    init();
    TreeMap<Path, String> before = texts();
    shop.with("delivery/product.yaml", "product: {name: Ours}\n");
    before.put(shop.file("delivery/product.yaml"), "product: {name: Ours}\n");
    out.getBuffer().setLength(0);

    assertThat(init()).isZero();

    assertThat(out.toString().lines()).containsExactlyElementsOf(lines("kept     "));
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void shouldSayThatASchemaIsOfAnotherVersion() throws Exception {
    shop.with("delivery/schema/records-v1.schema.json", "{}");

    init();

    assertThat(out.toString())
        .contains(
            "kept     delivery/schema/records-v1.schema.json"
                + " (another version; delete it and run init again)");
  }

  @Test
  void shouldPointEveryFileToItsSchema() throws Exception {
    init();

    for (String file : FILES.subList(0, 8)) {
      String first = Files.readAllLines(shop.file(file)).get(0);
      assertThat(first).startsWith("# yaml-language-server: $schema=");
      String schema = first.substring(first.indexOf('=') + 1);
      assertThat(shop.file(file).resolveSibling(schema)).isRegularFile();
    }
  }

  @Test
  void shouldGiveExamplesThatReaderAndSchemaTake() throws Exception {
    git();
    init();

    for (String file : FILES.subList(0, 8)) {
      String used = Files.readString(shop.file(file)).replaceAll("(?m)^#(?! \\S)", "");
      shop.with(file, used);
      assertThat(problems(file, used)).as(file).isEmpty();
    }

    assertThat(shop.check()).isLessThan(2);
    assertThat(shop.err()).isEmpty();
    assertThat(Files.readString(shop.file("target/delivery-gate/evidence.json")))
        .contains("\"Anna: the \\\"first\\\"\"", "anna@example.com", "\"1.2\"");
  }

  @Test
  void shouldFillInWhatTheProjectHas() throws Exception {
    git();
    shop.without("web/target/pmd.xml");

    init();

    assertThat(shop.file("delivery/product.yaml"))
        .content()
        .contains("\nproduct:\n  name: shop\n")
        .contains("# This build has the modules ")
        .contains("core");
    assertThat(shop.file("delivery/flow.yaml"))
        .content()
        .contains("#      - {name: \"Anna: the \\\"first\\\"\", roles: [developer], emails: [")
        .contains("#  - {id: v1.2, environment: production, version: \"1.2\", revision: ");
    assertThat(shop.file("delivery-gate.yaml"))
        .content()
        .contains("\n    - findings\n", "\n    - revision\n", "\n#    - sbom\n")
        .containsPattern("    # module web: .*pmd.*\n    - findings\n")
        .containsPattern("    # module [a-z-]+, [a-z-]+, .*pitest.*\n#    - mutation\n")
        .containsPattern("    # once there are any.*delivery/backlog.yaml\n#    - backlog\n");
  }

  @Test
  void shouldNotRepeatAProductThatIsRecordedElsewhere() throws Exception {
    shop.with("delivery/ours.yaml", "product: {name: Ours}\n");

    init();

    assertThat(shop.file("delivery/product.yaml")).content().doesNotContain("\nproduct:");
    assertThat(shop.file("delivery-gate.yaml"))
        .content()
        .contains("\n    - product\n", "\n    - go-live\n");
  }

  @Test
  void shouldRefuseAFolderThatLeadsOutOfTheProject() throws Exception {
    Path outside = Files.createDirectory(scratch.resolve("outside"));
    Files.createSymbolicLink(shop.file("delivery"), outside);

    assertThat(init()).isEqualTo(DeliveryGate.ERROR);

    assertThat(err.toString().lines()).singleElement().asString().contains("leads out");
    assertThat(shop.file("delivery-gate.yaml")).doesNotExist();
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void shouldWriteNothingWhenARecordOfTheProjectIsWrong() throws Exception {
    shop.with("delivery/bad.yaml", "storys: []");

    assertThat(init()).isEqualTo(DeliveryGate.ERROR);

    assertThat(err.toString()).startsWith("delivery-gate: delivery/bad.yaml:1: unknown key");
    assertThat(shop.file("delivery-gate.yaml")).doesNotExist();
  }

  @Test
  void shouldStartAFolderThatIsNoMavenProject() throws Exception {
    Path plain = Files.createDirectory(scratch.resolve("Plain project"));

    assertThat(run("init", plain.toString())).isZero();

    assertThat(plain.resolve("delivery/product.yaml")).content().contains("name: Plain project");
  }

  @Test
  void shouldStartARulePackThatPassesLintAndTests() throws Exception {
    String pack = Files.createDirectory(scratch.resolve("pack")).toString();

    assertThat(run("init", "--rules", "--group", "org.example", "--artifact", "our-rules", pack))
        .isZero();

    assertThat(out.toString())
        .contains("META-INF/delivery-gate/example/risks.drl.csv", "written  pom.xml");
    assertThat(run("rules", "lint", pack)).isZero();
    assertThat(run("rules", "test", "--no-mutation", pack)).isZero();
    assertThat(out.toString()).contains("nothing to fix: 3 rules looked at", "0 failed");
  }

  @Test
  void shouldNotTakeTheIdsOfShippedRules() throws Exception {
    Path pack = Files.createDirectory(scratch.resolve("pack"));

    assertThat(run("init", "--rules", "--group", "org.done", pack.toString())).isZero();

    assertThat(out.toString()).contains("META-INF/delivery-gate/owndone/epics.drl");
  }

  @Test
  void shouldRefuseARulePackOfNoName() throws Exception {
    Path pack = Files.createDirectory(scratch.resolve("pack"));

    assertThat(run("init", "--rules", "--group", "org/example", pack.toString()))
        .isEqualTo(DeliveryGate.ERROR);

    assertThat(err.toString().lines()).singleElement().asString().contains("group 'org/example'");
    assertThat(pack).isEmptyDirectory();
  }

  @Test
  void shouldComplainWhenThereIsNoSuchFolder() {
    assertThat(run("init", "no-such-folder")).isEqualTo(DeliveryGate.ERROR);
    assertThat(err.toString()).contains("no-such-folder: no such folder");
  }

  private void git() throws Exception {
    PersonIdent anna = new PersonIdent("Anna: the \"first\"", "anna@example.com");
    try (Git git = Git.init().setDirectory(shop.folder().toFile()).call()) {
      git.add().addFilepattern("pom.xml").call();
      git.commit().setMessage("first").setAuthor(anna).setCommitter(anna).setSign(false).call();
      git.tag().setName("v1.2").setAnnotated(false).call();
    }
  }

  private List<?> problems(String file, String text) throws IOException {
    String schema = file.startsWith("delivery/") ? "records-v1" : "policy-v1";
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(shop.file("delivery/schema/" + schema + ".schema.json")))
        .validate(text, InputFormat.YAML);
  }

  private static List<String> lines(String word) {
    return FILES.stream().map(file -> word + file).toList();
  }

  private TreeMap<Path, String> texts() throws IOException {
    TreeMap<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(shop.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  private int init() {
    return run("init", shop.folder().toString());
  }

  private int run(String... args) {
    return DeliveryGate.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
