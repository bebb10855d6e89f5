package io.deliverygate.rules.explain;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.waiver.Excusable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of one rule, in Markdown: what it asks, of what, compared with what, and its text. */
public final class RulePage {

  /** What every page in docs/rules begins with, the index included. */
  public static final String NOTICE =
      "*Made of the rules, their cases and their code: change those, not this page."
          + " [How to read a rule](../reading-rules.md).*";

  private final GateDefinition gate;
  private final RuleCard rule;
  private final String folder;
  private final List<DrlRule> texts;
  private final List<DrlRule> derivations;
  private final List<String> helpers;
  private final List<String> examples;
  private final List<String> lines = new ArrayList<>();

  private RulePage(
      GateDefinition gate,
      RuleCard rule,
      String folder,
      List<DrlRule> texts,
      List<String> helpers,
      List<String> examples) {
    this.gate = gate;
    this.rule = rule;
    this.folder = folder;
    this.helpers = helpers;
    this.examples = examples;
    this.texts = texts.stream().filter(text -> text.partOf().equals(rule.id())).toList();
    this.derivations = DrlRule.derivations(this.texts, texts);
  }

  /**
   * The text of the page, lines ended by a line feed.
   *
   * @param folder where the gate's files of rules lie, as the page links to it
   * @param texts every rule and query of the gate
   * @param helpers rows of Markdown, each a word of the rule's text and what it means; none for no
   *     such section
   * @param examples lines of Markdown that show the rule at work; none for no such section
   */
  public static String of(
      GateDefinition gate,
      RuleCard rule,
      String folder,
      List<DrlRule> texts,
      List<String> helpers,
      List<String> examples) {
    RulePage page = new RulePage(gate, rule, folder, texts, helpers, examples);
    page.write();
    return String.join("\n", page.lines) + "\n";
  }

  private void write() {
    line("# %s: %s", rule.id(), rule.title());
    line("");
    line(NOTICE);
    line("");
    line("| | |");
    line("|---|---|");
    line("| gate | %s: %s |", gate.id(), gate.title());
    line("| severity | %s |", severity());
    line("| looks at | %s |", rule.subject());
    line("| needs | %s |", needs());
    line("| comes from | %s |", String.join("; ", RuleSources.of(rule)));
    line("| fix | %s |", rule.remedy());
    if (rule.excusable() != Excusable.ALWAYS) {
      line("| what excuses it | %s |", excuse());
    }
    if (rule.wholeBuild()) {
      line("| on a part of the build | not judged: it looks at the build as a whole |");
    }
    parameters();
    examples();
    section("As it is written", texts);
    section("What its facts rest on", derivations);
    helpers();
  }

  private String severity() {
    return switch (rule.severity()) {
      case BLOCK -> "BLOCK (blocks)";
      case WARN -> "WARN (warns)";
      case INFO -> "INFO (informs)";
    };
  }

  private String excuse() {
    return rule.excusable() == Excusable.NEVER ? "nothing" : "an emergency, but no waiver";
  }

  private String needs() {
    return rule.requires().isEmpty()
        ? "nothing beyond what is always known"
        : rule.requires().stream().map(RulePage::need).collect(Collectors.joining("; "));
  }

  private static String need(EvidenceKind kind) {
    return "%s (`%s`)".formatted(kind.title(), kind.key());
  }

  private void parameters() {
    Set<String> used =
        Stream.concat(texts.stream(), derivations.stream())
            .map(DrlRule::parameters)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    List<ParameterDefinition> own =
        gate.parameters().stream().filter(each -> used.contains(each.name())).toList();
    if (own.isEmpty()) {
      return;
    }
    line("");
    line("## Parameters");
    line("");
    line("| name | type | default | unit | stricter | meaning |");
    line("|---|---|---|---|---|---|");
    own.forEach(this::row);
    own.stream().filter(ParameterDefinition::isTable).forEach(this::table);
  }

  private void row(ParameterDefinition parameter) {
    line(
        "| `%s` | %s | %s | %s | %s | %s |",
        parameter.name(),
        type(parameter),
        standard(parameter),
        parameter.unit(),
        parameter.stricter().name().toLowerCase(Locale.ROOT),
        parameter.text());
  }

  private static String type(ParameterDefinition parameter) {
    if (parameter.isTable()) {
      return "table";
    }
    return parameter.isList() ? "list" : "number";
  }

  private static String standard(ParameterDefinition parameter) {
    Parameter value = parameter.standard();
    if (parameter.isTable()) {
      return "below";
    }
    return parameter.isList()
        ? value.terms().isEmpty() ? "none" : String.join(", ", value.terms())
        : value.number().toPlainString();
  }

  private void table(ParameterDefinition parameter) {
    Set<String> columns = parameter.columns().keySet();
    line("");
    line("`%s` by default:", parameter.name());
    line("");
    line("| %s |", String.join(" | ", columns));
    line("|%s", "---|".repeat(columns.size()));
    parameter
        .standard()
        .rows()
        .forEach(
            row ->
                line("| %s |", columns.stream().map(row::text).collect(Collectors.joining(" | "))));
  }

  private void examples() {
    if (!examples.isEmpty()) {
      line("");
      line("## Examples");
      line("");
      lines.addAll(examples);
    }
  }

  private void helpers() {
    if (!helpers.isEmpty()) {
      line("");
      line("## Its words");
      line("");
      line("| word | what it means |");
      line("|---|---|");
      lines.addAll(helpers);
    }
  }

  private void section(String title, List<DrlRule> some) {
    if (!some.isEmpty()) {
      line("");
      line("## %s", title);
      String file = "";
      for (DrlRule text : some) {
        text(text, !text.file().equals(file));
        file = text.file();
      }
    }
  }

  private void text(DrlRule rule, boolean inAnotherFile) {
    line("");
    if (inAnotherFile) {
      line("In [%1$s](%2$s/%1$s):", rule.file(), folder);
      line("");
    }
    line("```");
    lines.add(rule.text());
    line("```");
  }

  private void line(String format, Object... values) {
    lines.add(format.formatted(values));
  }
}
