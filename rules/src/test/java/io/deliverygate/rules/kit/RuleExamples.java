package io.deliverygate.rules.kit;

import io.deliverygate.fact.Member;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Waiver;
import io.deliverygate.fact.WaiverUse;
import io.deliverygate.rules.base.RuleNeeds;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of a rule shows of its cases: one that passes, one that breaches and, where there
 * are such, one at the limit and one in which evidence is missing, with what is given to all.
 */
public final class RuleExamples {

  /** How the name of a case begins that stands at a limit. */
  private static final String AT_THE_LIMIT = "At the limit";

  private static final int MOST_BREACHES = 3;

  /** Facts that the product makes of others. */
  private static final Map<Class<?>, Class<?>> MADE_OF =
      Map.of(People.class, Member.class, WaiverUse.class, Waiver.class);

  private final ShippedCases rules;
  private final TestedTexts texts;
  private final List<RuleCase> cases;

  private RuleExamples(ShippedCases rules) {
    this.rules = rules;
    this.texts = new TestedTexts(rules);
    this.cases = RuleTestRun.cases(rules);
  }

  /** Those of all shipped rules. */
  public static RuleExamples read() throws IOException {
    return new RuleExamples(ShippedCases.read());
  }

  /** A case and what the rule comes to in it. */
  private record Example(CaseText text, RuleVerdict verdict) {

    boolean is(RuleStatus status) {
      return verdict.status() == status;
    }

    boolean atTheLimit() {
      return text.name().startsWith(AT_THE_LIMIT);
    }
  }

  /** The lines of a rule's section, in Markdown; none where no case asks it. */
  public List<String> of(String gate, String rule) {
    List<Example> asking = asking(gate, rule);
    List<Example> shown = shown(asking);
    if (shown.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    CaseText first = shown.get(0).text;
    lines.add(
        "From [%s](%s), where now is %s. It gives:"
            .formatted(first.fileName(), first.link(), first.at()));
    lines.add("");
    addYaml(lines, first.given(types(gate, rule), parameters(gate, rule)));
    shown.forEach(example -> add(lines, example));
    return lines.subList(0, lines.size() - 1);
  }

  /** The cases that ask a rule, those of the file that is named after its own first. */
  private List<Example> asking(String gate, String rule) {
    String own =
        texts.of(gate).stream()
            .filter(text -> text.partOf().equals(rule))
            .findFirst()
            .map(text -> text.file().replace(".drl", ".case.yaml"))
            .orElse("");
    return cases.stream()
        .filter(each -> each.expectations().containsKey(rule))
        .map(each -> new Example(CaseText.of(each, rules), each.ask(rules.base()).get(rule)))
        .sorted(Comparator.comparing(example -> !example.text.fileName().equals(own)))
        .toList();
  }

  /** From the file that shows most, the rule's own first. */
  private static List<Example> shown(List<Example> asking) {
    return asking.stream()
        .map(example -> example.text.file())
        .distinct()
        .map(file -> chosen(asking, example -> example.text.file().equals(file)))
        .sorted(Comparator.comparing((List<Example> chosen) -> -shows(chosen)))
        .findFirst()
        .orElse(List.of());
  }

  /** How much of what is to be shown; to breach counts most. */
  private static int shows(List<Example> chosen) {
    boolean breaches = chosen.stream().anyMatch(each -> each.is(RuleStatus.BREACHED));
    boolean passes = chosen.stream().anyMatch(each -> each.is(RuleStatus.PASSED));
    boolean limit = chosen.stream().anyMatch(Example::atTheLimit);
    return (breaches ? 4 : 0) + (passes ? 4 : 0) + (limit ? 1 : 0);
  }

  private static List<Example> chosen(List<Example> asking, Predicate<Example> which) {
    List<Example> all = asking.stream().filter(which).toList();
    Optional<Example> passes = first(all, each -> each.is(RuleStatus.PASSED) && !each.atTheLimit());
    Optional<Example> breaches =
        first(all, each -> each.is(RuleStatus.BREACHED) && !each.atTheLimit());
    Optional<Example> limit = first(all, Example::atTheLimit);
    Optional<Example> missing =
        first(all, each -> each.is(RuleStatus.NO_EVIDENCE) && !each.atTheLimit());
    return Stream.of(passes, breaches, limit, missing).flatMap(Optional::stream).toList();
  }

  private static Optional<Example> first(List<Example> all, Predicate<Example> which) {
    return all.stream().filter(which).findFirst();
  }

  private void add(List<String> lines, Example example) {
    lines.add("**%s:** %s.".formatted(word(example), words(example)));
    lines.add("");
    addYaml(lines, example.text.changes());
    if (example.is(RuleStatus.BREACHED)) {
      example.verdict.breaches().stream()
          .limit(MOST_BREACHES)
          .map(RuleExamples::line)
          .forEach(lines::add);
    } else {
      lines.add("> %s".formatted(OutcomeText.words(example.verdict)));
    }
    lines.add("");
  }

  private static String words(Example example) {
    String name = example.text.name();
    String rest = name.substring(example.atTheLimit() ? AT_THE_LIMIT.length() + ", ".length() : 0);
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  private static String word(Example example) {
    if (example.atTheLimit()) {
      return "At the limit it " + (example.is(RuleStatus.PASSED) ? "passes" : "breaches");
    }
    return switch (example.verdict.status()) {
      case PASSED -> "Passes";
      case NO_EVIDENCE -> "Cannot judge (`NO_EVIDENCE`)";
      default -> "Breaches";
    };
  }

  private static String line(Breach breach) {
    return "> %s: %s".formatted(breach.subject(), breach.message());
  }

  private static void addYaml(List<String> lines, List<String> yaml) {
    if (!yaml.isEmpty()) {
      lines.add("```yaml");
      lines.addAll(yaml);
      lines.add("```");
      lines.add("");
    }
  }

  private Set<String> parameters(String gate, String rule) {
    return texts.of(gate).stream()
        .filter(text -> text.partOf().equals(rule))
        .flatMap(text -> text.parameters().stream())
        .collect(Collectors.toSet());
  }

  /** The types of facts that a rule looks at, itself or through what is derived for it. */
  private Set<Class<?>> types(String gate, String rule) {
    List<DrlRule> all = texts.of(gate);
    RuleNeeds needs = new RuleNeeds(all, texts.ids(gate));
    Set<String> names =
        RuleNeeds.types(needs.of(all.stream().filter(text -> text.partOf().equals(rule)).toList()));
    Set<Class<?>> types = new HashSet<>();
    FactType.byKey().values().stream()
        .map(FactType::type)
        .filter(type -> names.contains(type.getSimpleName()))
        .forEach(type -> types.add(MADE_OF.getOrDefault(type, type)));
    return types;
  }
}
