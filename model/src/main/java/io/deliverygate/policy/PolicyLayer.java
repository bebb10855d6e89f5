package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one layer of policy says over those before it.
 *
 * @param name how messages name it, such as {@code organisation policy acme 3}
 * @param chosen where it lists the gates that count, so that those that no layer names are off;
 *     empty where it only changes the gates that it names
 * @param gates what it does with gates, by id
 * @param parameters values of parameters, by name
 * @param table values that depend on the product's tier or the component; they count over {@code
 *     parameters}
 * @param rules trials of rules, by id
 * @param expected kinds of evidence that are expected
 * @param places by kind, the globs that replace the default places of its reports
 * @param told by kind, of how many percent of a module's parts its evidence has to tell
 * @param newCode what counts as new code
 * @param authority who may allow what, by name; see {@link Authority}
 * @param locks what later layers may only tighten
 */
public record PolicyLayer(
    Kind kind,
    String name,
    Optional<Origin> chosen,
    Map<String, Setting<GateSetting>> gates,
    Map<String, Setting<Parameter>> parameters,
    ParameterTable table,
    Map<String, Setting<Shadow>> rules,
    Optional<Setting<Set<EvidenceKind>>> expected,
    Map<EvidenceKind, Setting<List<String>>> places,
    Map<EvidenceKind, Setting<BigDecimal>> told,
    Optional<Setting<NewCodeWindow>> newCode,
    Map<String, Setting<List<String>>> authority,
    Locks locks) {

  /** Whose layer it is, in the order in which layers count. */
  public enum Kind {
    RULE_PACK("rule pack"),
    ORGANISATION("organisation policy"),
    /** Of a part of the organisation: it may only tighten what those before it come to. */
    FOLDER("folder policy"),
    PROJECT("project policy"),
    COMMAND_LINE("command line");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Whether an organisation writes it, where no change of the project reaches. */
    boolean isOfOrganisation() {
      return this == ORGANISATION || this == FOLDER;
    }

    /** Whether all that earlier layers say counts as locked for it. */
    boolean onlyTightens() {
      return this == FOLDER;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  public PolicyLayer {
    gates = inOrder(gates);
    parameters = inOrder(parameters);
    rules = inOrder(rules);
    places = inOrder(places);
    told = inOrder(told);
    authority = inOrder(authority);
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The same with locks. */
  PolicyLayer with(Locks other) {
    return new PolicyLayer(
        kind,
        name,
        chosen,
        gates,
        parameters,
        table,
        rules,
        expected,
        places,
        told,
        newCode,
        authority,
        other);
  }

  /** A layer of parameters alone. */
  static PolicyLayer ofParameters(
      Kind kind, String name, Map<String, Setting<Parameter>> parameters) {
    return new PolicyLayer(
        kind,
        name,
        Optional.empty(),
        Map.of(),
        parameters,
        ParameterTable.NONE,
        Map.of(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Map.of(),
        Locks.NONE);
  }
}
