package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import java.util.Map;
import java.util.Optional;

/**
 * What a layer locks, each with where it says so: later layers may only tighten it.
 *
 * @param gates modes of gates, and with them the trials of their rules
 * @param parameters values of parameters
 * @param rules trials of rules
 * @param expected the kinds of evidence that are expected
 * @param places by kind, where its reports are looked for
 * @param told by kind, of how many percent of a module's parts its evidence has to tell
 * @param authority who may allow what, by name
 */
public record Locks(
    Map<String, Origin> gates,
    Map<String, Origin> parameters,
    Map<String, Origin> rules,
    Optional<Origin> expected,
    Map<EvidenceKind, Origin> places,
    Map<EvidenceKind, Origin> told,
    Map<String, Origin> authority) {

  /** Nothing. */
  public static final Locks NONE =
      new Locks(Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of(), Map.of(), Map.of());

  public Locks {
    gates = Map.copyOf(gates);
    parameters = Map.copyOf(parameters);
    rules = Map.copyOf(rules);
    places = Map.copyOf(places);
    told = Map.copyOf(told);
    authority = Map.copyOf(authority);
  }
}
