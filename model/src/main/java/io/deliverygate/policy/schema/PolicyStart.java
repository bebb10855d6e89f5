package io.deliverygate.policy.schema;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceKind.Scope;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StrayFile;
import io.deliverygate.io.Word;
import io.deliverygate.policy.Expectation;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code delivery-gate.yaml} that a project begins with: what holds without it, written out and
 * explained, expecting what the shipped policy expects and whatever else the project has. What it
 * does not have yet stands there behind {@code #} with the way to come by it.
 */
public final class PolicyStart {

  /** A word that YAML takes for nothing but a text. */
  private static final Pattern PLAIN =
      Pattern.compile("(?i)(?!(null|true|false|yes|no|on|off|y|n)$)[\\p{L}][\\p{L}\\p{N}-]*");

  /** Where the policy's schema lies in a project that began with this policy. */
  public static final String SCHEMA = "delivery/schema/policy-v1.schema.json";

  private static final int MOST_STRAYS = 20;

  private final Snapshot found;
  private final List<String> lines = new ArrayList<>();

  private PolicyStart(Snapshot found) {
    this.found = found;
  }

  /**
   * The text of the policy, lines ended by a line feed.
   *
   * @param found what was found in the project
   */
  public static String of(List<GateDefinition> gates, Snapshot found) {
    PolicyStart start = new PolicyStart(found);
    start.lines.add("# yaml-language-server: $schema=" + SCHEMA);
    start.lines.add("# The policy of this project: which gates count, what they expect, limits.");
    start.gates(gates);
    start.evidence();
    start.strays();
    start.parameters(gates);
    return String.join("\n", start.lines) + "\n";
  }

  private void gates(List<GateDefinition> gates) {
    lines.add("");
    lines.add("# enforced: a failure stops the release. reported: shown, never counted.");
    lines.add("# shadow: shown as it would come out, never counted.");
    lines.add("# with-records: reported where the project keeps the records that it is about;");
    lines.add("# enforced-with-records: enforced there.");
    lines.add("# off: not evaluated; so is a gate that is not named here.");
    lines.add("gates:");
    for (GateDefinition gate : gates) {
      lines.add("  # " + gate.title());
      lines.add("  " + gate.id() + ": " + Word.of(gate.mode()));
    }
  }

  private void evidence() {
    lines.add("");
    lines.add("# What has to be there; where it is not, the rules that need it cannot pass.");
    lines.add("# Where a line begins with '#', take the # away once the project has it.");
    lines.add("evidence:");
    lines.add("  expected:");
    Set<EvidenceKind> expected = expected();
    for (EvidenceKind kind : EvidenceKind.values()) {
      gaps(kind);
      lines.add((expected.contains(kind) ? "    - " : "#    - ") + kind.key());
    }
  }

  /** What nothing looks into, for people to say whether anything has to. */
  private void strays() {
    List<StrayFile> strays = found.all(StrayFile.class);
    if (!strays.isEmpty()) {
      lines.add("");
      lines.add(
          "# Nothing looks into these files. Where nothing has to, name them or their folder");
      lines.add("# under ignored, with the reason.");
      lines.add("#ignored:");
      strays.stream()
          .limit(MOST_STRAYS)
          .forEach(file -> lines.add("#  " + quoted(file.path()) + ": " + file.where()));
      if (strays.size() > MOST_STRAYS) {
        lines.add("#  and " + (strays.size() - MOST_STRAYS) + " more");
      }
    }
  }

  private Set<EvidenceKind> expected() {
    Set<EvidenceKind> expected = EnumSet.copyOf(Policy.EXPECTED_BY_DEFAULT);
    found.all(EvidenceSearch.class).stream()
        .filter(search -> search.found() > 0)
        .map(EvidenceSearch::kind)
        .forEach(expected::add);
    if (Policy.RECORDS.stream().anyMatch(expected::contains)) {
      expected.addAll(Policy.RECORDS);
    }
    return expected;
  }

  /** What is missing and how it comes about, one line for all modules that miss the same. */
  private void gaps(EvidenceKind kind) {
    Map<String, List<String>> modules = new LinkedHashMap<>();
    for (MissingEvidence gap : new Expectation(found).missing(EnumSet.of(kind))) {
      modules.computeIfAbsent(text(gap), text -> new ArrayList<>()).add(gap.module());
    }
    modules.forEach(
        (text, names) -> {
          String where = String.join(", ", names);
          lines.add("    # " + (where.isEmpty() ? "" : "module " + where + ": ") + text);
        });
  }

  private String text(MissingEvidence gap) {
    boolean declared = gap.kind().scope() == Scope.RECORDS || gap.kind() == EvidenceKind.WAIVERS;
    boolean sought =
        found.all(EvidenceSearch.class).stream().anyMatch(search -> search.kind() == gap.kind());
    if (declared) {
      return "once there are any, so that none goes missing: " + gap.mend();
    }
    return sought ? gap.reason() + "; " + gap.mend() : gap.mend();
  }

  private void parameters(List<GateDefinition> gates) {
    lines.add("");
    lines.add("# Limits of this project's own; here are the shipped ones. Tables are in the pages");
    lines.add("# of their rules.");
    lines.add("#parameters:");
    gates.stream()
        .flatMap(gate -> gate.parameters().stream())
        .filter(parameter -> !parameter.isTable())
        .forEach(this::parameter);
  }

  private void parameter(ParameterDefinition parameter) {
    Parameter value = parameter.standard();
    lines.add("  # " + parameter.text());
    lines.add(
        "#  "
            + parameter.name()
            + ": "
            + (parameter.isList() ? list(value) : value.number().toPlainString()));
  }

  private static String list(Parameter value) {
    return value.terms().stream()
        .map(term -> PLAIN.matcher(term).matches() ? term : quoted(term))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String term) {
    return "'" + term.replace("'", "''") + "'";
  }
}
