package io.deliverygate.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.Json;
import io.deliverygate.io.Sha256;
import io.deliverygate.io.Word;
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

/**
 * The policy in force for one evaluation: every layer already applied.
 *
 * @param settings the values of all that can be set
 * @param layers what layers of policy made of it
 */
public record Policy(Settings settings, Layering layers) {

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

  private static final List<SettingKind<?>> VIEWED =
      List.of(
          SettingKind.GATES,
          SettingKind.PARAMETERS,
          SettingKind.RULES,
          SettingKind.EXPECTED,
          SettingKind.PLACES,
          SettingKind.TOLD,
          SettingKind.NEW_CODE,
          SettingKind.AUTHORITY);

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

    public Layering with(List<String> because, List<Loosening> loosenings) {
      return new Layering(origins, locks, because, loosenings);
    }
  }

  /** The policy of a project that has none. */
  public static Policy standard(Collection<GateDefinition> gates) {
    Map<String, GateSetting> modes = new TreeMap<>();
    Map<String, Parameter> parameters = new TreeMap<>();
    for (GateDefinition gate : gates) {
      modes.put(gate.id(), GateSetting.of(gate.mode()));
      gate.parameters().forEach(p -> parameters.put(p.name(), p.standard()));
    }
    Map<String, BigDecimal> told = new TreeMap<>();
    TOLD_BY_DEFAULT.forEach((kind, share) -> told.put(kind.key(), share));
    return new Policy(
        Settings.NONE
            .with(SettingKind.GATES, modes)
            .with(SettingKind.PARAMETERS, parameters)
            .with(SettingKind.EXPECTED, Map.of("", ExpectedKinds.BY_DEFAULT))
            .with(SettingKind.TOLD, told)
            .with(SettingKind.AUTHORITY, Authority.SHIPPED.said()),
        Layering.NONE);
  }

  /** The same with other values of a kind. */
  public <T> Policy with(SettingKind<T> kind, Map<String, T> values) {
    return new Policy(settings.with(kind, values), layers);
  }

  private <T> Policy with(SettingKind<T> kind, String name, T value) {
    Map<String, T> changed = new TreeMap<>(settings.all(kind));
    changed.put(name, value);
    return with(kind, changed);
  }

  /** The same with other modes. */
  public Policy withGates(Map<String, GateMode> modes) {
    Map<String, GateSetting> gates = new TreeMap<>();
    modes.forEach((id, mode) -> gates.put(id, new GateSetting(mode, gate(id).shadow())));
    return with(SettingKind.GATES, gates);
  }

  /** The same with another value of one parameter. */
  public Policy with(Parameter parameter) {
    return with(SettingKind.PARAMETERS, parameter.name(), parameter);
  }

  /** The same, expecting just these kinds. */
  public Policy expecting(Set<EvidenceKind> kinds) {
    return with(SettingKind.EXPECTED, "", ExpectedKinds.just(kinds));
  }

  /** The same with a rule or a gate in shadow. */
  public Policy with(String id, Shadow shadow) {
    return settings.all(SettingKind.GATES).containsKey(id)
        ? with(SettingKind.GATES, id, new GateSetting(gate(id).mode(), shadow))
        : withRule(id, shadow);
  }

  private Policy withRule(String id, Shadow shadow) {
    Map<String, Shadow> rules = new TreeMap<>(settings.all(SettingKind.RULES));
    rules.put(id, shadow);
    rules.values().removeIf(Shadow.NONE::equals);
    return with(SettingKind.RULES, rules);
  }

  /** The same with others who may allow things. */
  public Policy with(Authority other) {
    return with(SettingKind.AUTHORITY, other.said());
  }

  /** The same, of other layers. */
  public Policy with(Layering other) {
    return new Policy(settings, other);
  }

  private GateSetting gate(String id) {
    return settings.get(SettingKind.GATES, id, GateSetting.of(GateMode.OFF));
  }

  /** Mode of every known gate. */
  public Map<String, GateMode> gates() {
    Map<String, GateMode> modes = new TreeMap<>();
    settings.all(SettingKind.GATES).forEach((id, gate) -> modes.put(id, gate.mode()));
    return Collections.unmodifiableMap(modes);
  }

  /** Every parameter by name. */
  public Map<String, Parameter> parameters() {
    return settings.all(SettingKind.PARAMETERS);
  }

  private ExpectedKinds expectedKinds() {
    return settings.get(SettingKind.EXPECTED, "", ExpectedKinds.BY_DEFAULT);
  }

  /** Kinds of evidence that the project is expected to have. */
  public Set<EvidenceKind> expected() {
    return expectedKinds().always();
  }

  /** Kinds that are expected too as soon as the project keeps any records. */
  public Set<EvidenceKind> expectedWithRecords() {
    return expectedKinds().withRecords();
  }

  /** By kind, the globs that replace the default places of its reports. */
  public Map<EvidenceKind, List<String>> places() {
    return byKind(SettingKind.PLACES);
  }

  /** By kind, of how many percent of a module's parts its evidence has to tell. */
  public Map<EvidenceKind, BigDecimal> told() {
    return byKind(SettingKind.TOLD);
  }

  private <T> Map<EvidenceKind, T> byKind(SettingKind<T> kind) {
    Map<EvidenceKind, T> values = new TreeMap<>();
    settings
        .all(kind)
        .forEach((key, value) -> values.put(Word.constant(EvidenceKind.class, key), value));
    return Collections.unmodifiableMap(values);
  }

  /** What counts as new code; where it says so, new code is expected evidence. */
  public Optional<NewCodeWindow> newCode() {
    return settings.get(SettingKind.NEW_CODE, "", Optional.empty());
  }

  /** By id of a rule or a gate, how long it does not count. */
  public Map<String, Shadow> shadows() {
    Map<String, Shadow> shadows = new TreeMap<>(settings.all(SettingKind.RULES));
    settings.all(SettingKind.GATES).forEach((id, gate) -> shadows.put(id, gate.shadow()));
    shadows.values().removeIf(Shadow.NONE::equals);
    return Collections.unmodifiableMap(shadows);
  }

  /** Who may allow what. */
  public Authority authority() {
    return new Authority(settings.all(SettingKind.AUTHORITY));
  }

  /** How long a rule or a gate does not count. */
  public Shadow shadow(String id) {
    GateSetting gate = settings.all(SettingKind.GATES).get(id);
    return gate == null ? settings.get(SettingKind.RULES, id, Shadow.NONE) : gate.shadow();
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
    said.put("gates", gates());
    said.put("parameters", parameters());
    said.put("expected", expected());
    said.put("expectedWithRecords", expectedWithRecords());
    said.put("places", places());
    if (!told().equals(TOLD_BY_DEFAULT)) {
      said.put("told", told());
    }
    newCode().ifPresent(window -> said.put("newCode", window));
    said.put("trials", texts(shadows(), Shadow::words));
    said.put("authority", authority().said());
    said.putAll(beyond());
    said.put("setBy", texts(layers.origins(), Origin::layer));
    said.put("lockedBy", texts(layers.locks(), Origin::layer));
    try {
      return Sha256.of(Json.mapper().writeValueAsString(said));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a policy is plain data", e);
    }
  }

  /** What sections say of which this class has no view. */
  private Map<String, Object> beyond() {
    Map<String, Object> beyond = new TreeMap<>();
    settings.said().forEach((kind, values) -> beyond.put(kind.name(), values));
    VIEWED.forEach(kind -> beyond.remove(kind.name()));
    return beyond;
  }

  private static <V> Map<String, String> texts(
      Map<String, V> map, java.util.function.Function<V, String> text) {
    Map<String, String> texts = new TreeMap<>();
    map.forEach((key, value) -> texts.put(key, text.apply(value)));
    return texts;
  }
}
