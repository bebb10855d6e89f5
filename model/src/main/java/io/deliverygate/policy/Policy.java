package io.deliverygate.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.Json;
import io.deliverygate.io.Sha256;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The policy in force for one evaluation: every layer already applied.
 *
 * @param gates mode of every known gate
 * @param parameters every parameter by name
 * @param expected kinds of evidence that the project is expected to have
 * @param expectedWithRecords kinds that are expected too as soon as the project keeps any records
 * @param places by kind, the globs that replace the default places of its reports
 */
public record Policy(
    Map<String, GateMode> gates,
    Map<String, Parameter> parameters,
    Set<EvidenceKind> expected,
    Set<EvidenceKind> expectedWithRecords,
    Map<EvidenceKind, List<String>> places) {

  /** Expected of every project that does not say otherwise. */
  public static final Set<EvidenceKind> EXPECTED_BY_DEFAULT =
      Collections.unmodifiableSet(
          EnumSet.of(
              EvidenceKind.TESTS,
              EvidenceKind.COVERAGE,
              EvidenceKind.FINDINGS,
              EvidenceKind.DUPLICATION));

  /** The records that a project is expected to have once it has any. */
  public static final Set<EvidenceKind> RECORDS =
      Collections.unmodifiableSet(
          EnumSet.of(
              EvidenceKind.PRODUCT,
              EvidenceKind.BACKLOG,
              EvidenceKind.FLOW,
              EvidenceKind.GO_LIVE,
              EvidenceKind.SEQUENCE));

  public Policy {
    gates = Collections.unmodifiableMap(new TreeMap<>(gates));
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    expected = Collections.unmodifiableSet(new TreeSet<>(expected));
    expectedWithRecords = Collections.unmodifiableSet(new TreeSet<>(expectedWithRecords));
    places = Collections.unmodifiableMap(new TreeMap<>(places));
  }

  /** The policy of a project that has none. */
  public static Policy standard(Collection<GateDefinition> gates) {
    Map<String, GateMode> modes = new TreeMap<>();
    Map<String, Parameter> parameters = new TreeMap<>();
    for (GateDefinition gate : gates) {
      modes.put(gate.id(), gate.mode());
      gate.parameters().forEach(p -> parameters.put(p.name(), p.standard()));
    }
    return new Policy(modes, parameters, EXPECTED_BY_DEFAULT, RECORDS, Map.of());
  }

  /** The same with other modes. */
  public Policy withGates(Map<String, GateMode> modes) {
    return new Policy(modes, parameters, expected, expectedWithRecords, places);
  }

  /** The same with another value of one parameter. */
  public Policy with(Parameter parameter) {
    Map<String, Parameter> changed = new TreeMap<>(parameters);
    changed.put(parameter.name(), parameter);
    return new Policy(gates, changed, expected, expectedWithRecords, places);
  }

  /** The same, expecting just these kinds. */
  public Policy expecting(Set<EvidenceKind> kinds) {
    return new Policy(gates, parameters, kinds, Set.of(), places);
  }

  /** Hex SHA-256 of everything that this policy says. */
  public String digest() {
    try {
      return Sha256.of(Json.mapper().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a policy is plain data", e);
    }
  }
}
