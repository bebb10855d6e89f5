package io.deliverygate.rules.explain;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.rules.RuleCard;
import io.deliverygate.rules.RuleSources;
import io.deliverygate.rules.RuleText;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains a rule of a verdict: what it asks, which facts it looked at, what was missing or
 * exceeded and by how much, who set its thresholds, and what the nearest miss was where it holds.
 */
public final class Explainer {

  /** More facts than these are not asked again and again for the nearest miss. */
  private static final int MANY = 50_000;

  private static final int SHOWN = 5;

  private final RuleBase rules;
  private final Snapshot snapshot;
  private final Policy policy;
  private final Verdict verdict;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param snapshot the evidence of the verdict
   * @param policy the policy of today, which may have changed since
   */
  public Explainer(RuleBase rules, Snapshot snapshot, Policy policy, Verdict verdict) {
    this.rules = rules;
    this.snapshot = snapshot;
    this.policy = policy;
    this.verdict = verdict;
  }

  /**
   * The explanation, line by line.
   *
   * @throws BadInputException where there is no such rule
   */
  public List<String> explain(String id) {
    Explained rule = find(id);
    RuleVerdict now = rule.verdict();
    lines.clear();
    head(rule, now);
    asks(rule);
    evidence(rule);
    facts(rule);
    parameters(rule);
    why(now);
    if (now.status() == RuleStatus.PASSED) {
      nearest(rule);
    }
    text(rule);
    return List.copyOf(lines);
  }

  private Explained find(String id) {
    Set<String> ids = new TreeSet<>();
    for (GateDefinition gate : rules.gates()) {
      for (RuleCard card : rules.rules(gate)) {
        if (card.id().equals(id)) {
          return new Explained(rules, snapshot, policy, verdict.evaluatedAt(), gate, card);
        }
        ids.add(card.id());
      }
    }
    throw new BadInputException(
        "rule '" + id + "'", "there is no such rule", DidYouMean.of(id, ids, "rules are "));
  }

  private void head(Explained rule, RuleVerdict now) {
    line("%s  %s", now.id(), now.title());
    line("gate %s, severity %s: %s", rule.gate().id(), now.severity(), now.status());
    Optional<RuleVerdict> then = then(now.id());
    if (then.isEmpty()) {
      line("The verdict does not speak of it: its gate was not evaluated then.");
    } else if (then.get().status() != now.status()) {
      line("The verdict says %s: policy or rules have changed since.", then.get().status());
    }
  }

  private Optional<RuleVerdict> then(String id) {
    return verdict.gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  private void asks(Explained rule) {
    section("What it asks");
    line("  of      %s", rule.card().subject());
    line("  mend    %s", rule.card().remedy());
    RuleSources.of(rule.card()).forEach(source -> line("  source  %s", source));
  }

  private void evidence(Explained rule) {
    section("Evidence it rests on");
    if (rule.card().requires().isEmpty()) {
      line("  nothing beyond what is always known");
    }
    rule.card().requires().forEach(this::evidence);
  }

  private void evidence(EvidenceKind kind) {
    List<EvidenceSearch> searches =
        snapshot.all(EvidenceSearch.class).stream().filter(each -> each.kind() == kind).toList();
    int found = searches.stream().mapToInt(EvidenceSearch::found).sum();
    String places =
        searches.stream()
            .flatMap(search -> search.places().stream())
            .distinct()
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    line("  %s (%s): %d found; looked at %s", kind.title(), kind.key(), found, places);
  }

  private void facts(Explained rule) {
    section("Facts it looked at");
    Set<String> types = new LinkedHashSet<>();
    rule.texts().forEach(text -> types.addAll(text.types()));
    Fact.types().stream()
        .filter(type -> type != Parameter.class && types.contains(type.getSimpleName()))
        .forEach(this::facts);
  }

  private void facts(Class<? extends Fact> type) {
    List<? extends Fact> facts = snapshot.all(type);
    line("  %s: %d%s", type.getSimpleName(), facts.size(), sources(facts));
  }

  private static String sources(List<? extends Fact> facts) {
    List<String> sources =
        facts.stream().map(Fact::source).filter(each -> !each.isEmpty()).distinct().toList();
    if (sources.isEmpty()) {
      return "";
    }
    String more = sources.size() > SHOWN ? ", ..." : "";
    return sources.stream().limit(SHOWN).collect(Collectors.joining(", ", " from ", more));
  }

  private void parameters(Explained rule) {
    List<ParameterDefinition> parameters = rule.parameters();
    if (parameters.isEmpty()) {
      return;
    }
    section("Its parameters");
    parameters.forEach(
        each -> {
          line("  %s = %s, %s", each.name(), value(each), origin(each));
          line("      %s", each.text());
        });
  }

  private String value(ParameterDefinition definition) {
    Parameter value = policy.parameters().get(definition.name());
    if (definition.isTable()) {
      return value.rows().size() + " rows";
    }
    if (definition.isList()) {
      return value.terms().isEmpty() ? "nothing" : String.join(", ", value.terms());
    }
    return (value.number().toPlainString() + " " + definition.unit()).strip();
  }

  private String origin(ParameterDefinition definition) {
    Origin origin = policy.origin(definition.name());
    return origin.equals(Origin.SHIPPED) ? "the default" : "set by the " + origin.text();
  }

  private void why(RuleVerdict rule) {
    section("Why it is " + rule.status());
    if (rule.status() == RuleStatus.PASSED) {
      line("  %d checked, none breached", rule.checked());
    }
    if (!rule.reason().isEmpty()) {
      line("  %s", rule.reason());
    }
    rule.breaches().forEach(this::breach);
  }

  private void breach(Breach breach) {
    line("  %s: %s%s", breach.subject(), breach.message(), distance(breach));
    if (!breach.location().file().isEmpty()) {
      line("      at %s", breach.location().text());
    }
  }

  private static String distance(Breach breach) {
    if (breach.actual().isEmpty() || breach.limit().isEmpty()) {
      return "";
    }
    BigDecimal off = new BigDecimal(breach.actual()).subtract(new BigDecimal(breach.limit()));
    String unit = breach.unit().isEmpty() ? "" : " " + breach.unit();
    return " (%s%s too %s)"
        .formatted(off.abs().toPlainString(), unit, off.signum() > 0 ? "much" : "little");
  }

  private void nearest(Explained rule) {
    if (snapshot.stream().limit(MANY + 1L).count() > MANY) {
      return;
    }
    section("What would breach it");
    List<String> misses =
        Stream.concat(
                rule.parameters().stream().flatMap(each -> Margin.of(rule, each).stream()),
                NearMiss.of(rule).stream().map(NearMiss::sentence).limit(SHOWN))
            .toList();
    misses.forEach(miss -> line("  %s", miss));
    if (misses.isEmpty()) {
      line("  no single threshold or condition: it is far from a breach");
    }
  }

  private void text(Explained rule) {
    section("The rule");
    for (RuleText text : rule.texts()) {
      line("  %s:%d", text.file(), text.line());
      text.text().lines().forEach(each -> lines.add("    " + each));
    }
  }

  private void section(String title) {
    line("");
    line("%s", title);
  }

  private void line(String format, Object... values) {
    lines.add(format.formatted(values).stripTrailing());
  }
}
