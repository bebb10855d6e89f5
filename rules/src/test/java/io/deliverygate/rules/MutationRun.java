package io.deliverygate.rules;

import static java.util.stream.Collectors.joining;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.kit.RuleTestRun;
import io.deliverygate.rules.kit.ShippedCases;
import io.deliverygate.rules.mutation.Explanations;
import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.mutation.MutationTally;
import io.deliverygate.rules.mutation.ParameterMutants;
import io.deliverygate.rules.mutation.RuleMutants;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the shipped rules and thresholds one place at a time and runs the cases beside them
 * against each change. What no case notices has to be explained in {@code
 * src/test/mutation/explained.yaml}. Arguments: the gates to look at, all where there are none.
 * Exit code 1 where a survivor is not explained, or an explanation is not needed any more.
 */
public final class MutationRun {

  private static final Path EXPLAINED = Path.of("src/test/mutation/explained.yaml");
  private static final Path REPORT = Path.of("../docs/rule-mutation.md");

  private final PrintStream out = System.out;
  private final Explanations explained = Explanations.read(EXPLAINED, EXPLAINED.toString());
  private final MutationTally tally =
      new MutationTally(RuleBase.shipped(), RuleTestRun.tests(ShippedCases.read()), explained);

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
    List<DrlFile> files = DrlFile.of(ShippedSources.files(gate));
    List<Mutant> mutants = new ArrayList<>(RuleMutants.of(gate.id(), files, RuleBase::withRules));
    mutants.addAll(ParameterMutants.of(gate));
    tally.tryAll(mutants, ShippedSources.choice(gate));
  }

  private int finish(boolean all) throws IOException {
    tally.survivors().forEach(mutant -> out.println("SURVIVED " + mutant.key()));
    out.println(tally.table());
    List<String> needless = all ? tally.needless() : List.of();
    if (all) {
      Files.writeString(REPORT, page(), StandardCharsets.UTF_8);
      needless.forEach(key -> out.println("NOT NEEDED " + key));
    }
    return tally.survivors().isEmpty() && needless.isEmpty() ? 0 : 1;
  }

  private String page() {
    return """
        # Are the rules' tests any good?

        Each condition of the shipped rules was negated, dropped and moved to its boundary, and each
        threshold moved by one step (a hundredth of a percent, else one), one change at a time; the
        cases beside the rules ran against each. Written by `./mvnw -Pmutation -pl rules -am verify`.

        %s

        ## Changes that no case notices, and why none can

        %s
        """
        .formatted(tally.table(), reasons());
  }

  private String reasons() {
    if (explained.reasons().isEmpty()) {
      return "None is needed: every change that compiles is noticed.";
    }
    return explained.reasons().entrySet().stream()
        .map(entry -> "* `" + entry.getKey().replace("`", "'") + "`: " + entry.getValue())
        .collect(joining("\n"));
  }
}
