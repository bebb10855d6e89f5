package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

  private static final String ACME =
      """
      name: acme
      parameters: {done.coverage.line.min: 75}
      table:
        - {tier: critical, debt.duplication.percent.max: 2}
        - {tier: standard, debt.duplication.percent.max: 5}
        - {component: 'pay-*', done.coverage.line.min: 85}
      locked: all
      """;

  @TempDir private Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path policy(String name, String yaml) throws Exception {
    return Files.writeString(scratch.resolve(name), yaml);
  }

  private int lint(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("policy", "lint"));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return DeliveryGate.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  @Test
  void shouldPassWhenAnOrganisationAndItsFoldersAreRight() throws Exception {
    Path acme = policy("acme.yaml", ACME);
    Path team = policy("team.yaml", "table: [{tier: critical, debt.duplication.percent.max: 1}]");

    assertThat(lint(acme)).isZero();
    assertThat(lint(acme, team)).isZero();
    assertThat(out.toString().lines()).containsExactly("PASSED: 1 policy", "PASSED: 2 policies");
  }

  @Test
  void shouldTellWhatIsWrongInAFile() throws Exception {
    Path acme = policy("acme.yaml", "name: acme\nparameters: {done.coverage.lin.min: 75}\n");

    assertThat(lint(acme)).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(acme + ":2: ")
        .contains("done.coverage.lin.min", "done.coverage.line.min");
  }

  @Test
  void shouldTellWhereAFolderLoosens() throws Exception {
    Path acme = policy("acme.yaml", "gates: {flow: reported}\n");
    Path team = policy("team.yaml", "gates: {flow: off}\n");

    assertThat(lint(acme, team)).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("team.yaml:1: gate flow cannot be 'off': a folder policy may only tighten it")
        .contains(acme + ":1");
  }

  @Test
  void shouldTellWhereATableOfAFolderLoosensForSomeTierOnly() throws Exception {
    Path acme = policy("acme.yaml", ACME);
    Path team = policy("team.yaml", "table: [{tier: critical, debt.duplication.percent.max: 3}]");

    assertThat(lint(acme, team)).isEqualTo(1);
    assertThat(out.toString()).contains("locks it at 2 %");
  }

  @Test
  void shouldTellWhereAFolderLoosensForSomeComponentOnly() throws Exception {
    Path acme = policy("acme.yaml", ACME);
    Path team = policy("team.yaml", "table: [{component: 'pay-x', done.coverage.line.min: 80}]");

    assertThat(lint(acme, team)).isEqualTo(1);
    assertThat(out.toString()).contains("locks it at 85 %");
  }

  @Test
  void shouldKnowTheRulesOfAPack() throws Exception {
    Path acme = policy("acme.yaml", "gates: {acme: enforced}\n");

    assertThat(lint(acme)).isEqualTo(1);
    assertThat(lint(acme, "--rules", "src/test/projects/own-rules/delivery/rules")).isZero();
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    assertThat(lint(scratch.resolve("none.yaml"))).isEqualTo(2);
    assertThat(err.toString()).contains("none.yaml: no such policy file");
    assertThat(out.toString()).isEmpty();
  }
}
