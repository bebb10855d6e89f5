package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Parameter;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCache;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.PackReader;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.trust.Namespace;
import io.deliverygate.rules.trust.TrustedCompiler;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a project and of packs, read from folders and jars, beside the shipped ones. */
class RulePacksTest {

  private static final String RULE =
      """
      package com.acme.rules;

      import io.deliverygate.fact.Finding;
      import io.deliverygate.fact.Parameter;

      import static io.deliverygate.rules.Reporting.breach;

      rule "Few findings of any priority"
          @id("ACME-01")
          @title("Few findings of any priority")
          @severity("BLOCK")
          @requires("findings")
          @subject("the project")
          @source("Acme handbook")
          @remedy("fix the oldest findings first")
      when
          Parameter(name == "acme.findings.max", $max : number)
          accumulate($f : Finding(); $count : count($f))
          eval($count > $max.longValue())
      then
          breach(drools, "project", "too many findings").max($count, $max, "findings");
      end

      query "ACME-01 subjects"
          Parameter(name == "acme.findings.max")
      end
      """;

  private static final String PARAMETER =
      """
      parameters:
        acme.findings.max:
          value: 3
          unit: findings
          stricter: lower
          text: Findings of any priority.
      """;

  @TempDir Path project;

  private Path rules;

  @BeforeEach
  void ownRules() throws IOException {
    rules = Files.createDirectories(project.resolve("delivery/rules"));
    write("debt/gate.yaml", PARAMETER);
    write("debt/findings.drl", RULE);
  }

  private void write(String path, String text) throws IOException {
    Path file = rules.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private RuleBase all() throws IOException {
    return ProjectRules.of(project, List.of());
  }

  private static RuleVerdict rule(RuleBase rules, Facts facts, Policy policy, String id) {
    return new Evaluator(rules, facts.snapshot(), policy)
        .evaluate(Facts.NOW, List.of()).gates().stream()
            .map(GateVerdict::rules)
            .flatMap(List::stream)
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void shouldReadRulesThatAnEditorSavedWithAByteOrderMark() throws IOException {
    write("debt/gate.yaml", "\uFEFF" + PARAMETER);
    write("debt/findings.drl", "\uFEFF" + RULE);

    RuleBase rules = all();
    assertThat(rule(rules, Facts.good(), Policy.standard(rules.gates()), "ACME-01").breaches())
        .extracting(Breach::actual)
        .containsExactly("10");
  }

  @Test
  void shouldAskTheRulesOfAProjectBesideTheShippedOnes() throws IOException {
    RuleBase rules = all();
    Policy standard = Policy.standard(rules.gates());
    Policy looser = standard.with(Parameter.of("acme.findings.max", BigDecimal.TEN));

    RuleVerdict breached = rule(rules, Facts.good(), standard, "ACME-01");
    assertThat(breached.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(breached.breaches().get(0).actual()).isEqualTo("10");
    assertThat(rule(rules, Facts.good(), looser, "ACME-01").status()).isEqualTo(RuleStatus.PASSED);
    assertThat(rule(rules, Facts.good(), standard, "DEBT-01").status())
        .isEqualTo(RuleStatus.PASSED);
  }

  @Test
  void shouldAddAGateOfItsOwn() throws IOException {
    write(
        "security/gate.yaml",
        "id: security\ntitle: Security at Acme\nmode: enforced\nafter: [go-live]\n");
    write("security/s.drl", RULE.replace("ACME-01", "ACME-02"));

    List<String> gates = all().gates().stream().map(GateDefinition::id).toList();

    assertThat(gates.indexOf("security")).isGreaterThan(gates.indexOf("go-live"));
  }

  @Test
  void shouldFindTheSameInAJarAsInAFolder() throws IOException {
    write("pack.yaml", "id: acme\nversion: 1.2\ngates: [debt]\n");
    Path jar = jar();

    RulePack inJar = PackReader.read(jar, "acme.jar");
    assertThat(inJar.name()).isEqualTo("acme 1.2");
    assertThat(inJar.digest()).isEqualTo(PackReader.read(rules, "folder").digest());
    RuleBase base = RuleBase.shipped().with(inJar);
    assertThat(rule(base, Facts.good(), Policy.standard(base.gates()), "ACME-01").status())
        .isEqualTo(RuleStatus.BREACHED);
  }

  private Path jar() throws IOException {
    Path jar = project.resolve("acme.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(RulePack.IN_JAR + "/" + rules.relativize(file)));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  @Test
  void shouldRefuseAPackWhoseFilesAreNotThoseOfItsDigest() throws IOException {
    String digest = PackReader.read(rules, "acme").digest();
    write("pack.yaml", "id: acme\ndigest: " + digest + "\n");
    assertThat(PackReader.read(rules, "acme").digest()).isEqualTo(digest);

    write("debt/findings.drl", RULE.replace("> $max", ">= $max"));
    refused("acme/pack.yaml:2: the digest of the files is ");
  }

  private void refused(String message) {
    assertThatThrownBy(() -> RuleBase.shipped().with(PackReader.read(rules, "acme")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void shouldRefuseFilesThatAreNoPartOfAPack() throws IOException {
    write("debt/notes.txt", "later");

    refused("acme/debt/notes.txt: is no file of a rule pack (");
  }

  @Test
  void shouldTakeNotesBesideTheGatesForNotes() throws IOException {
    write("debt/findings.drl", RULE);
    write("changes.txt", "later");
    write("LICENSE", "Apache-2.0");

    assertThat(PackReader.read(rules, "acme").gates()).hasSize(1);
  }

  @Test
  void shouldRefuseRulesBesideTheGates() throws IOException {
    write("findings.drl", RULE);

    refused("acme/findings.drl: is no file of a rule pack (");
  }

  @Test
  void shouldRefuseAGateThatThePackDoesNotList() throws IOException {
    write("pack.yaml", "id: acme\ngates: [done]\n");

    refused("acme/pack.yaml:2: there is no folder 'done' with rules in this pack");
  }

  @Test
  void shouldRefuseRulesForAGateThatIsNotThere() throws IOException {
    write("dept/findings.drl", RULE);

    refused("acme/dept: there is no gate 'dept' to add rules to");
  }

  @Test
  void shouldRefuseAnIdThatBeginsLikeTheShippedOnes() throws IOException {
    write("debt/findings.drl", RULE.replace("ACME-01", "DEBT-77"));

    refused("acme/debt/findings.drl:9: the rule DEBT-77 begins like the shipped ones");
  }

  /** After some fifteen times the JVM makes rules by code of its own, as in a large reactor. */
  @Test
  void shouldLoadTheSameRulesAgainAndAgain() throws IOException {
    for (int i = 0; i < 40; i++) {
      RuleBase again = RuleBase.shipped().with(PackReader.read(rules, "acme"));
      assertThat(again.packs()).hasSize(1);
    }
  }

  @Test
  void shouldRefuseARuleThatAnotherPackHas() throws IOException {
    RuleBase once = RuleBase.shipped().with(PackReader.read(rules, "acme"));
    write("debt/gate.yaml", PARAMETER.replace("acme.", "other."));

    assertThatThrownBy(() -> once.with(PackReader.read(rules, "again")))
        .hasMessage(
            "again/debt/findings.drl:9: there is a rule ACME-01 already, in gate debt;"
                + " choose another name");
  }

  @Test
  void shouldRefuseAParameterThatIsThere() throws IOException {
    write("debt/gate.yaml", PARAMETER.replace("acme.findings.max", "done.skipped.percent.max"));

    assertThatThrownBy(() -> RuleBase.shipped().with(PackReader.read(rules, "acme")))
        .hasMessageContaining("done.skipped.percent.max");
  }

  @Test
  void shouldRefuseGatesThatWaitForOneAnother() throws IOException {
    write("one/gate.yaml", "id: one\ntitle: One\nmode: enforced\nafter: [two]\n");
    write("two/gate.yaml", "id: two\ntitle: Two\nmode: enforced\nafter: [one]\n");

    refused("acme/one/gate.yaml:4: gates wait for one another");
  }

  @Test
  void shouldRefuseFilesThroughALinkOutOfTheProject() throws IOException {
    Path outside =
        Files.createDirectory(project.resolveSibling("outside-" + project.getFileName()));
    Path inside = Files.createDirectory(project.resolve("other"));
    Files.createDirectory(inside.resolve("delivery"));
    Files.createSymbolicLink(inside.resolve("delivery/rules"), outside);

    assertThatThrownBy(() -> ProjectRules.of(inside, List.of()))
        .hasMessageStartingWith("delivery/rules is a link".replace(" is", ": is"));
    Files.delete(outside);
  }

  @Test
  void shouldRefuseWhatIsNoPack() throws IOException {
    Path text = Files.writeString(project.resolve("a.jar"), "no jar");

    assertThatThrownBy(() -> ProjectRules.of(project, List.of(text)))
        .hasMessageEndingWith("a.jar: is no jar (name a folder of rules or a rule pack)");
    assertThatThrownBy(() -> ProjectRules.of(project, List.of(project.resolve("none"))))
        .hasMessageContaining("none: no such rules");
  }

  /** What another process of the user puts there: lenient classes under the name of this text. */
  @Test
  void shouldNotBelieveWhatTheUserCouldHaveWrittenIntoTheCache() throws IOException {
    String strict = RULE + "// " + project;
    Path kept = Files.createDirectory(project.resolve("cache"));
    RuleCache anybody = new RuleCache(Optional.of(kept), any -> true, any -> true);
    anybody.put(
        RuleCache.key("debt", new TreeMap<>(Map.of("findings.drl", bytes(strict)))),
        TrustedCompiler.compile(
                Map.of("findings.drl", strict.replace("> $max", "> 900 + $max")), Namespace.FREE)
            .jar());
    write("debt/findings.drl", strict);

    System.setProperty(RuleCache.PROPERTY, kept.toString());
    try {
      assertThat(acme(all())).isEqualTo(RuleStatus.BREACHED);
    } finally {
      System.clearProperty(RuleCache.PROPERTY);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RuleStatus acme(RuleBase rules) {
    return rule(rules, Facts.good(), Policy.standard(rules.gates()), "ACME-01").status();
  }

  @Test
  void shouldTellEveryProblemOfTheRulesWithFileAndLine() throws IOException {
    write("debt/findings.drl", RULE.replace("Finding(", "Findings("));

    assertThatThrownBy(this::all)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("delivery/rules/debt/findings.drl:18");
  }
}
