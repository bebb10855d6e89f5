package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command says to an author who gets it wrong: the place, the fix, no stack trace. */
class TwentyMistakesTest {

  private static final String GATE = "acme/gate.yaml";
  private static final String DRL = "acme/epics.drl";
  private static final String SENTENCES = "acme/stories.dslr";
  private static final String TABLE = "acme/risks.drl.csv";
  private static final String CASES = "acme/epics.case.yaml";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /**
   * A mistake.
   *
   * @param name what it is
   * @param file the file in which a text is replaced, or which is added
   * @param old the text that is replaced; empty where the file is written anew
   * @param mistake what stands there instead
   * @param exit the exit code of the lint
   * @param told place and fix
   */
  private record Mistake(
      String name, String file, String old, String mistake, int exit, List<String> told) {

    static Mistake found(String name, String file, String old, String mistake, String... told) {
      return new Mistake(name, file, old, mistake, 1, List.of(told));
    }

    static Mistake refused(String name, String file, String old, String mistake, String... told) {
      return new Mistake(name, file, old, mistake, 2, List.of(told));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        Mistake.found(
            "missing id", DRL, "    @id(\"ACME-01\")\n", "", DRL + ":9: ", "no id", "write '@id("),
        Mistake.found(
            "id of no form",
            SENTENCES,
            "ACME-02",
            "Stories",
            SENTENCES + ":2: ",
            "such as ACME-01"),
        Mistake.found(
            "missing source", DRL, "    @source(\"Q\")\n", "", DRL + ":10: ", "'@source'", "write"),
        Mistake.found(
            "misspelt annotation",
            DRL,
            "@remedy(",
            "@remdy(",
            DRL + ":15: ",
            "did you mean 'remedy'?"),
        Mistake.found(
            "wrong severity", DRL, "BLOCK", "BLOK", DRL + ":11: ", "did you mean 'BLOCK'?"),
        Mistake.found(
            "wrong kind of evidence",
            DRL,
            "@requires(\"backlog\")",
            "@requires(\"backlogs\")",
            DRL + ":12: ",
            "did you mean 'backlog'?"),
        Mistake.found(
            "missing query",
            DRL,
            "query \"ACME-01 subjects\"\n    Epic()\nend\n",
            "",
            DRL + ":9: ",
            "the query \"ACME-01 subjects\" is missing",
            "write it below the rule"),
        Mistake.found(
            "misspelt query",
            DRL,
            "query \"ACME-01 subjects\"",
            "query \"ACME-01 subject\"",
            DRL + ":9: ",
            "call 'ACME-01 subject' so"),
        Mistake.found(
            "unknown fact",
            DRL,
            "$epic : Epic(",
            "$epic : Epik(",
            DRL + ":18: ",
            "did you mean 'Epic'?"),
        Mistake.found(
            "unknown field",
            DRL,
            "$effort : effort)",
            "$effort : efort)",
            DRL + ":18: ",
            "did you mean 'effort'?"),
        Mistake.found(
            "missing bracket",
            DRL,
            "compareTo($max) > 0)\n",
            "compareTo($max) > 0\n",
            DRL + ":",
            "look just before it"),
        Mistake.found(
            "wrong argument",
            DRL,
            ".at($epic)",
            ".at($effort)",
            DRL + ":23: 'at' does not take (Amount)",
            "give it (Declared) or (Finding) or (Location) or (String, int)"),
        Mistake.found(
            "literal threshold",
            DRL,
            "compareTo($max) > 0",
            "compareTo(new java.math.BigDecimal(\"40\")) > 0",
            DRL + ":19: the number 40",
            "make it a parameter in gate.yaml"),
        Mistake.found(
            "list of texts",
            DRL,
            "Epic($effort : effort)",
            "Epic($effort : effort, title in (\"Pay\", \"Ship\"))",
            DRL + ":18: a list of texts",
            "make it a parameter in gate.yaml"),
        Mistake.found(
            "undeclared parameter",
            DRL,
            "acme.epic.effort.max",
            "acme.epic.efort.max",
            DRL + ":17: no gate has a parameter 'acme.epic.efort.max'",
            "did you mean 'acme.epic.effort.max'?",
            GATE + ":7: no rule looks at the parameter 'acme.epic.effort.max'",
            "take it out"),
        Mistake.found(
            "parameter without unit",
            GATE,
            "    unit: points\n",
            "",
            GATE + ":7: ",
            "has no unit",
            "add 'unit'"),
        Mistake.found(
            "duplicate id",
            SENTENCES,
            "ACME-02",
            "ACME-01",
            SENTENCES + ":3: two rules speak for ACME-01",
            "give this rule an id of its own"),
        Mistake.found(
            "reserved id prefix",
            DRL,
            "ACME-01",
            "DONE-01",
            DRL + ":9: the rule DONE-01 begins like the shipped ones",
            "choose another beginning than"),
        Mistake.found(
            "misspelt sentence",
            SENTENCES,
            "verifies",
            "verifys",
            SENTENCES + ":10: there is no sentence",
            "did you mean 'a story that is done has a criterion that no passing test verifies'?"),
        Mistake.found(
            "file access",
            DRL,
            "\"the epic is too large\"",
            "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/hosts\"))",
            DRL + ":21: ",
            "is not allowed"),
        Mistake.found(
            "change of a fact",
            DRL,
            "    breach(drools, \"epic \" + $epic.id(), \"the epic is too large\")",
            "    modify($epic) {}; breach(drools, \"epic \" + $epic.id(), \"the epic is too large\")",
            DRL + ":21: ",
            "write one call: breach("),
        Mistake.found(
            "salience",
            DRL,
            "when\n    Parameter",
            "    salience 10\nwhen\n    Parameter",
            DRL + ":16: the attribute salience",
            "take it out"),
        Mistake.found(
            "wrong cell",
            TABLE,
            "form == MvpForm.$param",
            "frm == MvpForm.$param",
            TABLE + ", cell A",
            "did you mean 'form'?"),
        Mistake.found(
            "unmerged cells",
            TABLE,
            "$risk : Risk...,$risk : Risk...",
            "$risk : Risk,$risk : Risk",
            TABLE + ", cell ",
            "merge"),
        Mistake.found(
            "broken csv",
            TABLE,
            "16,nothing works",
            "16,\"nothing works",
            TABLE + ":",
            "close it with a quote"),
        Mistake.found(
            "broken xlsx",
            "acme/x.drl.xlsx",
            "",
            "no sheet",
            "acme/x.drl.xlsx: it is no xlsx",
            "save"),
        Mistake.refused(
            "wrong folder name",
            "acm/epics.drl",
            "",
            "package a;\n",
            "acm: ",
            "name the folder after a gate"),
        Mistake.refused(
            "folder of no form",
            "Acme_2/epics.drl",
            "",
            "package a;\n",
            "Acme_2: ",
            "use lower case"),
        Mistake.refused(
            "unknown key of a gate",
            GATE,
            "expects:",
            "expect:",
            GATE + ":4: ",
            "did you mean 'expects'?"),
        Mistake.refused(
            "circular after",
            GATE,
            "mode: enforced",
            "mode: enforced\nafter: [acme]",
            GATE + ":4: gates wait for one another: [acme]",
            "take a gate out of 'after'"),
        Mistake.refused(
            "wrong key of a case",
            CASES,
            "effort: 41",
            "effrt: 41",
            CASES + ":12: ",
            "did you mean 'effort'?"),
        Mistake.refused(
            "misspelt parameter of a policy",
            "policy.yaml",
            "",
            "parameters: {acme.epic.efort.max: 30}\n",
            "policy.yaml:1: ",
            "did you mean 'acme.epic.effort.max'?"),
        Mistake.refused(
            "file that is none of a pack",
            "acme/notes.txt",
            "",
            "x",
            "acme/notes.txt: ",
            "rules stand in"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void shouldTellPlaceAndFix(Mistake mistake) throws IOException {
    write(mistake);

    int exit = run("rules", "lint", folder.toString());

    assertThat(told()).contains(mistake.told()).doesNotContain("\tat ", "please report");
    assertThat(told()).contains(folder.getFileName() + "/");
    assertThat(exit).isEqualTo(mistake.exit());
  }

  @Test
  void shouldTellWhereALaterPolicyLoosensALockedOne() throws IOException {
    Path strict = folder.resolve("strict");
    Path loose = folder.resolve("loose");
    write(strict, Map.of("policy.yaml", "parameters: {ready.points.max: 5}\nlocked: all\n"));
    write(loose, Map.of("policy.yaml", "parameters:\n  ready.points.max: 9\n"));

    int exit = run("rules", "lint", loose.toString(), "--rules", strict.toString());

    assertThat(told())
        .contains("loose/policy.yaml:2", "strict/policy.yaml:2", "ready.points.max")
        .doesNotContain("\tat ");
    assertThat(exit).isEqualTo(DeliveryGate.ERROR);
  }

  @Test
  void shouldRefuseInACheckWhatCannotBeAsked() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    pack().forEach((file, text) -> files.put("delivery/rules/" + file, text));
    files.computeIfPresent(
        "delivery/rules/" + DRL,
        (file, text) ->
            text.replace("ACME-01 subjects", "ACME-1 subjects").replace("BLOCK", "HARD"));
    write(folder, files);

    int exit = run("check", folder.toString());

    assertThat(told())
        .contains(
            "delivery/rules/" + DRL + ":9: the query \"ACME-01 subjects\" is missing",
            "delivery/rules/" + DRL + ":11: there is no severity 'HARD'")
        .doesNotContain("\tat ");
    assertThat(exit).isEqualTo(DeliveryGate.ERROR);
  }

  @Test
  void shouldFindNothingWhenNothingIsToBeMended() throws IOException {
    write(folder, pack());

    assertThat(run("rules", "lint", folder.toString())).isZero();
    assertThat(told()).isEqualToNormalizingNewlines("nothing to fix: 3 rules looked at\n");
  }

  private void write(Mistake mistake) throws IOException {
    Map<String, String> files = pack();
    if (mistake.old().isEmpty()) {
      files.put(mistake.file(), mistake.mistake());
    } else {
      assertThat(files.get(mistake.file())).contains(mistake.old());
      files.computeIfPresent(
          mistake.file(), (file, text) -> text.replace(mistake.old(), mistake.mistake()));
    }
    write(folder, files);
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** A pack with a rule in each style, in which there is nothing to fix. */
  private static Map<String, String> pack() throws IOException {
    Path projects = Path.of("src/test/projects/");
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : List.of(GATE, DRL, CASES)) {
      files.put(file, Files.readString(projects.resolve("own-rules/delivery/rules/" + file)));
    }
    for (String file : List.of(SENTENCES, TABLE)) {
      files.put(file, Files.readString(projects.resolve("mistakes/" + file)));
    }
    return files;
  }

  private String told() {
    return (out.toString() + err).replace('\\', '/');
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    return DeliveryGate.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }
}
