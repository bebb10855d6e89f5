package io.deliverygate.rules;

import static java.util.stream.Collectors.joining;

import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.mutation.ParameterMutants;
import io.deliverygate.rules.mutation.RuleMutants;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes the shipped rules and thresholds one place at a time and runs the tests against each
 * change. What no test notices has to be explained in {@code src/test/mutation/explained.yaml}.
 * Arguments: the gates to look at, all where there are none. Exit code 1 where a survivor is not
 * explained, or an explanation is not needed any more.
 */
public final class MutationRun {

  private static final Path EXPLAINED = Path.of("src/test/mutation/explained.yaml");
  private static final Path REPORT = Path.of("../docs/rule-mutation.md");

  private final PrintStream out = System.out;
  private final RuleTests tests = RuleTests.discover();
  private final Map<String, String> explained = explanations();
  private final Map<String, Tally> tallies = new TreeMap<>();

  private MutationRun() throws IOException {}

  public static void main(String[] args) throws IOException {
    MutationRun run = new MutationRun();
    for (GateDefinition gate : RuleBase.shipped().gates()) {
      if (args.length == 0 || List.of(args).contains(gate.id())) {
        run.gate(gate);
      }
    }
    System.exit(run.finish(args.length == 0));
  }

  private void gate(GateDefinition gate) throws IOException {
    List<Mutant> mutants = new ArrayList<>(RuleMutants.of(gate.id(), ShippedSources.files(gate)));
    mutants.addAll(ParameterMutants.of(gate));
    TestChoice choice = new TestChoice(gate, ShippedSources.texts(gate));
    for (Mutant mutant : mutants) {
      tally(gate, mutant, trial(mutant, choice.of(mutant)));
    }
  }

  private Outcome trial(Mutant mutant, TestChoice.Choice choice) {
    try {
      return tests.notice(mutant, choice) ? Outcome.NOTICED : Outcome.SURVIVED;
    } catch (InvalidRulesException e) {
      return Outcome.NOT_VIABLE;
    }
  }

  private void tally(GateDefinition gate, Mutant mutant, Outcome outcome) {
    Tally tally = tallies.computeIfAbsent(gate.id(), id -> new Tally());
    tally.count(outcome);
    if (outcome == Outcome.SURVIVED) {
      String reason = explained.remove(mutant.key());
      if (reason == null) {
        tally.unexplained++;
        out.println("SURVIVED " + mutant.key());
      }
    }
  }

  private int finish(boolean all) throws IOException {
    out.println(table());
    if (all) {
      Files.writeString(REPORT, page(), StandardCharsets.UTF_8);
      explained.keySet().forEach(key -> out.println("NOT NEEDED " + key));
    }
    boolean open = tallies.values().stream().anyMatch(tally -> tally.unexplained > 0);
    return open || (all && !explained.isEmpty()) ? 1 : 0;
  }

  private String page() throws IOException {
    return """
        # Are the rules' tests any good?

        Each condition of the shipped rules was negated, dropped and moved to its boundary, and each
        threshold moved by one step (a hundredth of a percent, else one), one change at a time; the
        rules' tests ran against each. Written by `./mvnw -Pmutation -pl rules -am verify`.

        %s

        ## Changes that no test notices, and why none can

        %s
        """
        .formatted(table(), reasons());
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            "| gate | changes | noticed | explained | not explained | do not compile |");
    table.append("\n|---|---|---|---|---|---|\n");
    tallies.forEach((gate, tally) -> table.append(tally.row(gate)));
    return table.toString();
  }

  private static String reasons() throws IOException {
    return explanations().entrySet().stream()
        .map(entry -> "* `" + entry.getKey().replace("`", "'") + "`: " + entry.getValue())
        .collect(joining("\n"));
  }

  private static Map<String, String> explanations() throws IOException {
    Map<String, String> explanations = new LinkedHashMap<>();
    Optional<YamlNode> root = YamlNode.read(EXPLAINED, EXPLAINED.toString());
    for (YamlNode item : root.map(YamlNode::items).orElse(List.of())) {
      Map<String, YamlNode> entry = item.entries();
      explanations.put(entry.get("mutant").text(), entry.get("because").text());
    }
    return explanations;
  }

  private enum Outcome {
    NOTICED,
    SURVIVED,
    NOT_VIABLE
  }

  private static final class Tally {

    private int noticed;
    private int survived;
    private int notViable;
    private int unexplained;

    void count(Outcome outcome) {
      switch (outcome) {
        case NOTICED -> noticed++;
        case SURVIVED -> survived++;
        case NOT_VIABLE -> notViable++;
      }
    }

    String row(String gate) {
      return "| %s | %d | %d | %d | %d | %d |\n"
          .formatted(
              gate, noticed + survived, noticed, survived - unexplained, unexplained, notViable);
    }
  }
}
