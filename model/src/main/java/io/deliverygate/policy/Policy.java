package io.deliverygate.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.Json;
import io.deliverygate.io.Sha256;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param told by kind, of how many percent of a module's parts its evidence has to tell
 * @param newCode what counts as new code; where it says so, new code is expected evidence
 * @param trials by id of a rule or a gate, how long it does not count
 * @param authority who may allow what
 * @param layers what layers of policy made of it
 */
public record Policy(
    Map<String, GateMode> gates,
    Map<String, Parameter> parameters,
    Set<EvidenceKind> expected,
    Set<EvidenceKind> expectedWithRecords,
    Map<EvidenceKind, List<String>> places,
    Map<EvidenceKind, BigDecimal> told,
    Optional<NewCodeWindow> newCode,
    Map<String, Shadow> trials,
    Authority authority,
    Layering layers) {

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

  /**
   * Of how many percent of a module's parts evidence of a kind has to tell: of all sources in a
   * language, of all compiled test classes, of all dependencies that the build declares, and of
   * nearly all that a bill lists, since scanners name and join components in their own way.
   */
  public static final Map<EvidenceKind, BigDecimal> TOLD_BY_DEFAULT =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  EvidenceKind.TESTS, BigDecimal.valueOf(100),
                  EvidenceKind.COVERAGE, BigDecimal.valueOf(100),
                  EvidenceKind.FINDINGS, BigDecimal.valueOf(100),
                  EvidenceKind.DUPLICATION, BigDecimal.valueOf(100),
                  EvidenceKind.SBOM, BigDecimal.valueOf(100),
                  EvidenceKind.VULNERABILITIES, BigDecimal.valueOf(90))));

  public Policy {
    gates = Collections.unmodifiableMap(new TreeMap<>(gates));
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    expected = Collections.unmodifiableSet(new TreeSet<>(expected));
    expectedWithRecords = Collections.unmodifiableSet(new TreeSet<>(expectedWithRecords));
    places = Collections.unmodifiableMap(new TreeMap<>(places));
    told = Collections.unmodifiableMap(new TreeMap<>(told));
    trials = Collections.unmodifiableMap(new TreeMap<>(trials));
  }

  /**
   * What layers of policy made of it.
   *
   * @param origins by name of a parameter and id of a gate or rule, who set it; what nobody set is
   *     not in it
   * @param locks by the same names, {@code evidence.expected} and {@code evidence.<kind>}, who
   *     locked it
   * @param incompleteBecause why no verdict under it is good for a release
   * @param loosened what the project's own layer demands less than before its change
   */
  public record Layering(
      Map<String, Origin> origins,
      Map<String, Origin> locks,
      List<String> incompleteBecause,
      List<Loosening> loosened) {

    /** Nothing but the shipped defaults. */
    public static final Layering NONE = new Layering(Map.of(), Map.of(), List.of(), List.of());

    public Layering {
      origins = Collections.unmodifiableMap(new TreeMap<>(origins));
      locks = Collections.unmodifiableMap(new TreeMap<>(locks));
      incompleteBecause = List.copyOf(incompleteBecause);
      loosened = List.copyOf(loosened);
    }

    Layering with(List<String> because, List<Loosening> loosenings) {
      return new Layering(origins, locks, because, loosenings);
    }
  }

  /** The policy of a project that has none. */
  public static Policy standard(Collection<GateDefinition> gates) {
    Map<String, GateMode> modes = new TreeMap<>();
    Map<String, Parameter> parameters = new TreeMap<>();
    for (GateDefinition gate : gates) {
      modes.put(gate.id(), gate.mode());
      gate.parameters().forEach(p -> parameters.put(p.name(), p.standard()));
    }
    return new Policy(
        modes,
        parameters,
        EXPECTED_BY_DEFAULT,
        RECORDS,
        Map.of(),
        TOLD_BY_DEFAULT,
        Optional.empty(),
        Map.of(),
        Authority.SHIPPED,
        Layering.NONE);
  }

  /** The same with other modes. */
  public Policy withGates(Map<String, GateMode> modes) {
    return new Policy(
        modes,
        parameters,
        expected,
        expectedWithRecords,
        places,
        told,
        newCode,
        trials,
        authority,
        layers);
  }

  /** The same with another value of one parameter. */
  public Policy with(Parameter parameter) {
    Map<String, Parameter> changed = new TreeMap<>(parameters);
    changed.put(parameter.name(), parameter);
    return new Policy(
        gates,
        changed,
        expected,
        expectedWithRecords,
        places,
        told,
        newCode,
        trials,
        authority,
        layers);
  }

  /** The same, expecting just these kinds. */
  public Policy expecting(Set<EvidenceKind> kinds) {
    return new Policy(
        gates, parameters, kinds, Set.of(), places, told, newCode, trials, authority, layers);
  }

  /** The same with a rule or a gate on trial. */
  public Policy with(String id, Shadow trial) {
    Map<String, Shadow> changed = new TreeMap<>(trials);
    changed.put(id, trial);
    changed.values().removeIf(Shadow.NONE::equals);
    return new Policy(
        gates,
        parameters,
        expected,
        expectedWithRecords,
        places,
        told,
        newCode,
        changed,
        authority,
        layers);
  }

  /** The same with others who may allow things. */
  public Policy with(Authority other) {
    return new Policy(
        gates,
        parameters,
        expected,
        expectedWithRecords,
        places,
        told,
        newCode,
        trials,
        other,
        layers);
  }

  /** The same, of other layers. */
  Policy with(Layering other) {
    return new Policy(
        gates,
        parameters,
        expected,
        expectedWithRecords,
        places,
        told,
        newCode,
        trials,
        authority,
        other);
  }

  /** How long a rule or a gate does not count. */
  public Shadow trial(String id) {
    return trials.getOrDefault(id, Shadow.NONE);
  }

  /** Who set a parameter, or said something of a gate or rule. */
  public Origin origin(String name) {
    return layers.origins().getOrDefault(name, Origin.SHIPPED);
  }

  /**
   * Hex SHA-256 of everything that this policy says, and of the names of the layers that set or
   * locked anything; where their files lie does not matter.
   */
  public String digest() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("gates", gates);
    said.put("parameters", parameters);
    said.put("expected", expected);
    said.put("expectedWithRecords", expectedWithRecords);
    said.put("places", places);
    if (!told.equals(TOLD_BY_DEFAULT)) {
      said.put("told", told);
    }
    newCode.ifPresent(window -> said.put("newCode", window));
    said.put("trials", texts(trials, Shadow::words));
    said.put("authority", authority.said());
    said.put("setBy", texts(layers.origins(), Origin::layer));
    said.put("lockedBy", texts(layers.locks(), Origin::layer));
    try {
      return Sha256.of(Json.mapper().writeValueAsString(said));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a policy is plain data", e);
    }
  }

  private static <V> Map<String, String> texts(
      Map<String, V> map, java.util.function.Function<V, String> text) {
    Map<String, String> texts = new TreeMap<>();
    map.forEach((key, value) -> texts.put(key, text.apply(value)));
    return texts;
  }
}
