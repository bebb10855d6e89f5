package io.deliverygate.cli;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.policy.AuthorityKey;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.base.RuleBase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For every key of a policy how a project says less by it than before, or why it cannot. A key that
 * is not decided here is in none of its lists.
 */
final class PolicyLoosenings {

  /**
   * One decision for some keys of a section.
   *
   * @param keys such as {@code evidence.expected}
   * @param before the section at the base
   * @param now the section after the change; empty where it is gone
   * @param subjects what INTEG-01 has to name
   */
  record Looser(List<String> keys, String before, String now, List<String> subjects) {}

  /** Keys by which nothing can be loosened, each with the reason. */
  static final Map<String, String> CANNOT =
      Map.of(
          "name", "it names the policy in messages",
          "version", "it names the policy in messages",
          "locked.gates", "it binds later layers, of which the command line cannot say it",
          "locked.parameters", "a looser value on the command line makes the verdict incomplete",
          "locked.rules", "it binds later layers, of which the command line cannot say it",
          "locked.evidence", "it binds later layers, of which the command line cannot say it",
          "git.main-branch", "a project that says it is refused");

  private static final String KEY = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
  private static final String OTHER_KEY =
      "MCowBQYDK2VwAyEAMsqbyVh1BqpxZqHpYfdZ3ZxXf3r3Qm8rJ0s0xY6p2kE=";

  private static final List<GateDefinition> GATES = RuleBase.shipped().gates();

  private PolicyLoosenings() {}

  static List<Looser> all() {
    List<Looser> all = new ArrayList<>(List.of(gates(), parameters(), rules(), table()));
    all.add(evidence());
    all.add(
        new Looser(
            List.of("new-code.since"),
            "new-code: {since: main}",
            "new-code: {since: last-release}",
            List.of("new-code")));
    all.add(
        new Looser(
            List.of("new-code.releases"),
            "new-code: {since: main, releases: 'v*'}",
            "new-code: {since: main, releases: 'w*'}",
            List.of("new-code")));
    all.add(
        new Looser(
            List.of("roles"),
            "roles: {architect: [Cid], lead: [Ann]}",
            "roles: {architect: [Cid, Bob], lead: [Ann]}",
            List.of("roles.architect")));
    all.add(
        new Looser(
            List.of("keys"),
            "keys: {Cid: " + KEY + "}",
            "keys: {Cid: " + OTHER_KEY + "}",
            List.of("keys.Cid")));
    all.add(
        new Looser(
            List.of("ignored"),
            "ignored: {web/vendor: copied}",
            "ignored: {web/vendor: copied, core/src/main: too much}",
            List.of("ignored.core/src/main")));
    AuthorityKey.sections().stream().map(PolicyLoosenings::authority).forEach(all::addAll);
    return all;
  }

  private static Looser gates() {
    List<String> ids = GATES.stream().map(GateDefinition::id).toList();
    return new Looser(
        ids.stream().map(id -> "gates." + id).toList(),
        each("gates", ids, id -> "enforced"),
        each("gates", ids, id -> "off"),
        ids.stream().map(id -> "gate " + id).toList());
  }

  private static Looser rules() {
    List<String> ids = List.copyOf(RuleBase.shipped().gateOfRule().keySet());
    return new Looser(
        List.of("rules"),
        each("rules", ids, id -> "enforced"),
        each("rules", ids, id -> id.startsWith("D") ? "shadow" : "{effective-from: 2099-01-01}"),
        ids.stream().map(id -> "rule " + id).toList());
  }

  private static Looser table() {
    return new Looser(
        List.of("table"),
        "table:\n  - {component: 'shop*', done.coverage.line.min: 95}",
        "table:\n  - {component: 'store*', done.coverage.line.min: 95}",
        List.of("done.coverage.line.min"));
  }

  private static Looser evidence() {
    Map<String, String> now = new TreeMap<>();
    List<String> subjects = new ArrayList<>(List.of("the expected evidence"));
    for (EvidenceKind kind : EvidenceKind.values()) {
      now.put(kind.key(), "['elsewhere/**']");
      subjects.add("the places of " + kind.title());
    }
    now.put("expected", "[tests]");
    now.put("told", "{coverage: 99}");
    subjects.add("the told share of coverage");
    return new Looser(
        now.keySet().stream().map(key -> "evidence." + key).toList(),
        "evidence: {expected: [tests, coverage, findings, duplication, mutation]}",
        section("evidence", now),
        subjects);
  }

  private static Looser parameters() {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> now = new TreeMap<>();
    for (ParameterDefinition each : definitions().toList()) {
      before.put(each.name(), strict(each));
      now.put(each.name(), loose(each));
    }
    return new Looser(
        before.keySet().stream().map(name -> "parameters." + name).toList(),
        section("parameters", before),
        section("parameters", now),
        List.copyOf(before.keySet()));
  }

  private static Stream<ParameterDefinition> definitions() {
    return GATES.stream().map(GateDefinition::parameters).flatMap(List::stream);
  }

  private static String strict(ParameterDefinition each) {
    return switch (each.stricter()) {
      case LOWER -> number(isOne(each) ? standard(each).subtract(BigDecimal.ONE) : BigDecimal.ZERO);
      case HIGHER -> number(isOne(each) ? standard(each) : BigDecimal.ONE);
      case LONGER -> "[zzz]";
      case SHORTER -> "[]";
      case NEITHER -> other(each, "1");
    };
  }

  private static String loose(ParameterDefinition each) {
    return switch (each.stricter()) {
      case LOWER -> number(isOne(each) ? standard(each) : BigDecimal.ONE);
      case HIGHER ->
          number(isOne(each) ? standard(each).subtract(BigDecimal.ONE) : BigDecimal.ZERO);
      case LONGER -> "[]";
      case SHORTER -> "[zzz]";
      case NEITHER -> other(each, "2");
    };
  }

  private static String other(ParameterDefinition each, String value) {
    return each.isTable()
        ? each.columns().entrySet().stream()
            .map(
                column ->
                    column.getKey()
                        + ": "
                        + switch (column.getValue()) {
                          case TEXT -> "'*'";
                          case NUMBER -> value;
                          case LIST -> "[a" + value + "]";
                        })
            .collect(Collectors.joining(", ", "[{", "}]"))
        : value;
  }

  private static boolean isOne(ParameterDefinition each) {
    return standard(each).compareTo(BigDecimal.ONE) >= 0;
  }

  private static BigDecimal standard(ParameterDefinition each) {
    return each.standard().number();
  }

  private static String number(BigDecimal number) {
    return number.toPlainString();
  }

  /** Of two values in an order the looser one; of two that have none another one. */
  private static List<Looser> authority(String section) {
    return AuthorityKey.all()
        .filter(key -> key.section().equals(section) && !key.named())
        .filter(key -> !CANNOT.containsKey(section + "." + key.key()))
        .map(
            key -> {
              String name = section + "." + key.key();
              String line = section + ": {" + key.key() + ": %s}";
              String before = key.truth() ? "true" : key.days() ? "3" : "architect";
              String now = key.truth() ? "false" : key.days() ? "4" : "lead";
              return new Looser(
                  List.of(name), line.formatted(before), line.formatted(now), List.of(name));
            })
        .toList();
  }

  private static String each(String section, List<String> names, Function<String, String> value) {
    Map<String, String> values = new LinkedHashMap<>();
    names.forEach(name -> values.put(name, value.apply(name)));
    return section(section, values);
  }

  private static String section(String section, Map<String, String> values) {
    return section
        + ":\n"
        + values.entrySet().stream()
            .map(entry -> "  " + entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"));
  }
}
