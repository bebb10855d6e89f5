package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.People;
import io.deliverygate.fact.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays layers over the shipped defaults, one after the other. */
final class LayerMerge {

  private final PolicyTerms terms;
  private final SettingGroup<String, GateSetting> gates;
  private final SettingGroup<String, Parameter> parameters;
  private final SettingGroup<String, Shadow> rules;
  private final SettingGroup<EvidenceKind, List<String>> places = places();
  private LayeredSetting<ExpectedKinds> expected =
      LayeredSetting.of("the expected evidence", Strictness.EXPECTED, ExpectedKinds.BY_DEFAULT);
  private final SettingGroup<EvidenceKind, BigDecimal> told =
      new SettingGroup<>(LayerMerge::shippedTold);
  private LayeredSetting<Optional<NewCodeWindow>> newCode = NewCodeSection.UNSAID;
  private final SettingGroup<String, List<String>> authority = new SettingGroup<>(this::shipped);
  private final List<String> incompleteBecause = new ArrayList<>();

  LayerMerge(PolicyTerms terms) {
    this.terms = terms;
    this.gates = new SettingGroup<>(this::shippedGate);
    this.parameters = new SettingGroup<>(this::shippedParameter);
    this.rules = new SettingGroup<>(this::shippedRule);
    terms.gates().keySet().forEach(gates::get);
    terms.parameters().keySet().forEach(parameters::get);
    Policy.TOLD_BY_DEFAULT.keySet().forEach(told::get);
  }

  /** Some layers over the shipped defaults, for the product and release of a snapshot. */
  static LayerMerge of(PolicyTerms terms, List<PolicyLayer> layers, Snapshot snapshot) {
    LayerMerge fold = new LayerMerge(terms);
    layers.forEach(layer -> fold.add(layer, snapshot));
    return fold;
  }

  private LayeredSetting<List<String>> shipped(String name) {
    AuthorityKey key = AuthorityKey.of(name);
    LayeredSetting<List<String>> shipped =
        LayeredSetting.of(
            name, Strictness.of(key), key.named() ? List.of() : List.of(key.shipped()));
    return key == AuthorityKey.IGNORED
        ? lockOver(key.name(name)).map(shipped::lockedBy).orElse(shipped)
        : shipped;
  }

  /** Who locked what a pattern of ignored files would touch, however that is spelled. */
  private Optional<Origin> lockOver(String pattern) {
    PathPattern wanted = PathPattern.of(pattern);
    return authority.all().entrySet().stream()
        .filter(each -> AuthorityKey.IGNORED.names(each.getKey()))
        .filter(each -> PathPattern.of(AuthorityKey.IGNORED.name(each.getKey())).meets(wanted))
        .flatMap(each -> each.getValue().lock().stream())
        .map(Setting::origin)
        .findFirst();
  }

  private static LayeredSetting<BigDecimal> shippedTold(EvidenceKind kind) {
    return LayeredSetting.of(
        "the told share of " + kind.title(), Strictness.TOLD, Policy.TOLD_BY_DEFAULT.get(kind));
  }

  private static SettingGroup<EvidenceKind, List<String>> places() {
    return new SettingGroup<>(
        kind -> LayeredSetting.of("the places of " + kind.title(), Strictness.PLACES, List.of()));
  }

  private LayeredSetting<GateSetting> shippedGate(String id) {
    return LayeredSetting.of(
        "gate " + id, Strictness.GATE, GateSetting.of(terms.gates().get(id).mode()));
  }

  private LayeredSetting<Parameter> shippedParameter(String name) {
    ParameterDefinition definition = terms.parameters().get(name);
    return LayeredSetting.of(name, Strictness.of(definition), definition.standard());
  }

  /** Who locks a gate wants its rules to count, so they are locked with it. */
  private LayeredSetting<Shadow> shippedRule(String id) {
    LayeredSetting<Shadow> shipped = LayeredSetting.of("rule " + id, Strictness.RULE, Shadow.NONE);
    return Optional.ofNullable(terms.gateOfRule().get().get(id))
        .flatMap(gate -> gates.get(gate).lock())
        .map(lock -> shipped.lockedBy(lock.origin()))
        .orElse(shipped);
  }

  /** The places of reports alone, which have to be known before there are facts. */
  static Map<EvidenceKind, List<String>> places(List<PolicyLayer> layers) {
    SettingGroup<EvidenceKind, List<String>> places = places();
    for (PolicyLayer layer : layers) {
      if (layer.kind().onlyTightens()) {
        places.requireKept(layer.places());
      }
      places.putAll(layer.places());
      places.lockAll(layer.locks().places());
    }
    return set(places);
  }

  private static Map<EvidenceKind, List<String>> set(
      SettingGroup<EvidenceKind, List<String>> places) {
    Map<EvidenceKind, List<String>> set = places.values(globs -> globs);
    set.values().removeIf(List::isEmpty);
    return set;
  }

  void add(PolicyLayer layer, Snapshot snapshot) {
    layer.chosen().ifPresent(origin -> switchOffUnnamed(layer, origin));
    Map<String, Setting<Parameter>> values = new TreeMap<>(layer.parameters());
    values.putAll(layer.table().values(snapshot));
    if (layer.kind().onlyTightens()) {
      requireKept(layer, values);
    }
    gates.putAll(layer.gates());
    if (layer.kind() == PolicyLayer.Kind.COMMAND_LINE) {
      values.forEach(this::noteIfLooser);
    }
    parameters.putAll(values);
    rules.putAll(layer.rules());
    layer.expected().ifPresent(kinds -> expected = expected.with(expecting(kinds, layer.kind())));
    places.putAll(layer.places());
    told.putAll(layer.told());
    newCode = NewCodeSection.after(newCode, layer);
    authority.putAll(layer.authority());
    layer.authority().forEach(this::requireOwnKey);
    lock(layer.locks());
  }

  /** Who locks the keys of a person locks them however a later layer writes that person. */
  private void requireOwnKey(String name, Setting<List<String>> setting) {
    if (AuthorityKey.KEYS.names(name)) {
      People people = authority().people();
      String owner = AuthorityKey.KEYS.name(name);
      authority.all().entrySet().stream()
          .filter(each -> AuthorityKey.KEYS.names(each.getKey()))
          .filter(each -> people.same(AuthorityKey.KEYS.name(each.getKey()), owner))
          .forEach(each -> each.getValue().with(setting));
    }
  }

  /**
   * A project lists the gates that count; the others are off unless another layer wants them, or
   * they watch over what the project says.
   */
  private void switchOffUnnamed(PolicyLayer layer, Origin origin) {
    Setting<GateSetting> off = new Setting<>(GateSetting.of(GateMode.OFF), origin);
    for (String id : terms.gates().keySet()) {
      LayeredSetting<GateSetting> held = gates.get(id);
      boolean unnamed = !layer.gates().containsKey(id) && held.origin().equals(Origin.SHIPPED);
      unnamed &= !terms.gates().get(id).watches();
      if (unnamed && held.lock().isEmpty()) {
        gates.put(id, off);
      }
    }
  }

  private void noteIfLooser(String name, Setting<Parameter> setting) {
    LayeredSetting<Parameter> held = parameters.get(name);
    if (!held.strictness().keeps(held.value(), setting.value())) {
      incompleteBecause.add(
          "%s was set to %s on the command line; by the %s it is %s, and %s"
              .formatted(
                  name,
                  held.strictness().words(setting.value()),
                  held.origin().layer(),
                  held.strictness().words(held.value()),
                  terms.parameters().get(name).stricter().words()));
    }
  }

  /** Everything that came before is locked for such a layer; it locks nothing for later ones. */
  private void requireKept(PolicyLayer layer, Map<String, Setting<Parameter>> values) {
    gates.requireKept(layer.gates());
    parameters.requireKept(values);
    rules.requireKept(layer.rules());
    layer.expected().ifPresent(kinds -> expected.requireKept(expecting(kinds, layer.kind())));
    places.requireKept(layer.places());
    told.requireKept(layer.told());
    NewCodeSection.requireKept(newCode, layer);
    authority.requireKept(layer.authority());
  }

  /** Who names what is expected means just that, unless it may take nothing away. */
  private Setting<ExpectedKinds> expecting(
      Setting<Set<EvidenceKind>> kinds, PolicyLayer.Kind kind) {
    boolean just = expected.lock().isEmpty() && !kind.onlyTightens();
    return new Setting<>(
        just ? ExpectedKinds.just(kinds.value()) : expected.value().naming(kinds.value()),
        kinds.origin());
  }

  private void lock(Locks locks) {
    gates.lockAll(locks.gates());
    rules.all().forEach((id, held) -> lockWithGate(id, locks));
    parameters.lockAll(locks.parameters());
    rules.lockAll(locks.rules());
    locks.expected().ifPresent(by -> expected = expected.lockedBy(by));
    places.lockAll(locks.places());
    told.lockAll(locks.told());
    authority.lockAll(locks.authority());
  }

  private void lockWithGate(String rule, Locks locks) {
    Optional.ofNullable(terms.gateOfRule().get().get(rule))
        .map(locks.gates()::get)
        .ifPresent(by -> rules.lock(rule, by));
  }

  /**
   * The policy of a change: the gates and rules that watch over it count as they did before or more
   * strictly, from the same day on or an earlier one, and who could allow things before goes on to,
   * where anybody could.
   *
   * @param told what is to be said of the change
   */
  Policy since(LayerMerge before, List<Loosening> told) {
    gates.keep(
        terms.gates().values().stream()
            .filter(GateDefinition::watches)
            .map(GateDefinition::id)
            .toList(),
        before.gates);
    rules.keep(rules.all().keySet().stream().filter(terms::watches).toList(), before.rules);
    Policy now = policy();
    return now.with(allowing(before))
        .with(now.layers().with(now.layers().incompleteBecause(), told));
  }

  /** How things have to be proven gets stricter at once; by whom, once it is merged. */
  private Authority allowing(LayerMerge before) {
    Authority then = before.authority();
    if (!then.namesSomebody()) {
      return authority();
    }
    Map<String, List<String>> said = new TreeMap<>(authority().said());
    said.keySet().removeIf(name -> AuthorityKey.of(name).tellsWho());
    then.said().entrySet().stream()
        .filter(entry -> !AuthorityKey.IGNORED.names(entry.getKey()))
        .forEach(entry -> said.putIfAbsent(entry.getKey(), entry.getValue()));
    AuthorityKey.all()
        .filter(AuthorityKey::ordered)
        .map(AuthorityKey::text)
        .forEach(
            key -> said.put(key, authority.get(key).stricter(before.authority.get(key)).value()));
    return new Authority(said);
  }

  /**
   * What demands less than before.
   *
   * @param records whether the project keeps records, or did
   */
  List<Loosening> loosened(LayerMerge before, boolean records) {
    return Stream.of(
            gates.loosened(before.gates),
            parameters.loosened(before.parameters),
            rules.loosened(before.rules),
            expected
                .seen(kinds -> kinds.inForce(records))
                .loosened(before.expected.seen(kinds -> kinds.inForce(records)))
                .stream(),
            places.loosened(before.places),
            told.loosened(before.told),
            newCode.loosened(before.newCode).stream(),
            authority.loosened(before.authority))
        .flatMap(loosened -> loosened)
        .toList();
  }

  Policy policy() {
    Map<String, Shadow> trials = new HashMap<>(gates.values(GateSetting::trial));
    trials.putAll(rules.values(trial -> trial));
    trials.values().removeIf(Shadow.NONE::equals);
    return new Policy(
        gates.values(GateSetting::mode),
        parameters.values(value -> value),
        expected.value().always(),
        expected.value().withRecords(),
        set(places),
        told.values(share -> share),
        newCode.value(),
        trials,
        authority(),
        new Layering(this).layering());
  }

  private Authority authority() {
    Map<String, List<String>> said = new TreeMap<>(Authority.SHIPPED.said());
    said.putAll(authority.values(value -> value));
    return new Authority(said);
  }

  /** Who set and who locked what. */
  private static final class Layering {

    private final Map<String, Origin> origins = new TreeMap<>();
    private final Map<String, Origin> locks = new TreeMap<>();
    private final List<String> incompleteBecause;

    Layering(LayerMerge fold) {
      incompleteBecause = fold.incompleteBecause;
      fold.gates.all().forEach(this::note);
      fold.parameters.all().forEach(this::note);
      fold.rules.all().forEach(this::note);
      note("evidence.expected", fold.expected);
      note("new-code", fold.newCode);
      fold.places.all().forEach((kind, held) -> note("evidence." + kind.key(), held));
      fold.told.all().forEach((kind, held) -> note("evidence.told." + kind.key(), held));
      fold.authority.all().forEach(this::note);
    }

    private void note(String name, LayeredSetting<?> held) {
      if (!held.origin().equals(Origin.SHIPPED)) {
        origins.put(name, held.origin());
      }
      held.lock().ifPresent(lock -> locks.put(name, lock.origin()));
    }

    Policy.Layering layering() {
      return new Policy.Layering(origins, locks, incompleteBecause, List.of());
    }
  }
}
