package io.deliverygate.policy.merge;

import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.BasePolicy.Role;
import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The layers of policy as they were before a change, by what the base itself says. What does not
 * lie in the project's repository is no part of the change.
 */
final class BaseLayers {

  private static final Map<Role, Kind> KINDS =
      Map.of(
          Role.PROJECT, Kind.PROJECT,
          Role.NAMED, Kind.PROJECT,
          Role.RULE_PACK, Kind.RULE_PACK,
          Role.ORGANISATION, Kind.ORGANISATION,
          Role.FOLDER, Kind.FOLDER);

  private final PolicyTerms terms;
  private final Optional<BaseProduct> judged;
  private final List<BasePolicy> files;
  private final List<PlacedLayer> now;

  BaseLayers(PolicyTerms terms, Snapshot snapshot, List<PlacedLayer> now) {
    this.terms = terms;
    this.judged = snapshot.all(BaseProduct.class).stream().findFirst();
    this.files = snapshot.all(BasePolicy.class);
    this.now = now;
  }

  /**
   * Everything that may have been in force; none of it may have been stricter than what is. The
   * first is the most likely one.
   *
   * @throws io.deliverygate.io.BadInputException where today one would be refused
   */
  List<List<PolicyLayer>> before() throws IOException {
    List<PolicyLayer> shared = shared();
    List<List<PolicyLayer>> before = new ArrayList<>();
    for (BasePolicy file : projects()) {
      before.add(with(shared, Kind.PROJECT, file));
    }
    if (before.isEmpty()) {
      before.add(shared);
    }
    if (now.stream().anyMatch(layer -> isOrganisation(layer) && isNew(layer))) {
      for (BasePolicy file : all(Role.OTHER)) {
        before.add(with(before.get(0), Kind.ORGANISATION, file));
      }
    }
    return before;
  }

  /** Whether the project has a policy, and there was none that it could stand in place of. */
  boolean introduces() {
    return projects().isEmpty()
        && now.stream().anyMatch(layer -> layer.kind() == Kind.PROJECT && !layer.isOutside());
  }

  /** What was judged then, for tables: by that name and in those tiers. */
  Snapshot product(Snapshot today) {
    return judged
        .map(product -> Snapshot.of(today.collectedAt(), facts(product, today)))
        .orElse(today);
  }

  private static List<Fact> facts(BaseProduct product, Snapshot today) {
    Stream<Fact> releases =
        product.component().isEmpty()
            ? today.all(Release.class).stream().map(Fact.class::cast)
            : Stream.of(new Release(product.component(), "", ""));
    Stream<Fact> products =
        product.tiers().stream()
            .map(tier -> new Product("", "", tier, "", List.of(), 0, product.source()));
    return Stream.concat(products, releases).toList();
  }

  /** The layers as they were where one is refused today: who allowed what counts. */
  List<PolicyLayer> allowing() throws IOException {
    List<PolicyLayer> layers = new ArrayList<>();
    now.stream()
        .filter(layer -> layer.kind() != Kind.PROJECT)
        .forEach(layer -> layers.add(layer.layer()));
    for (BasePolicy file : projects()) {
      Optional<PolicyLayer> said = whoAllowed(file);
      if (said.isPresent()) {
        layers.add(said.get());
        break;
      }
    }
    return sorted(layers);
  }

  private Optional<PolicyLayer> whoAllowed(BasePolicy file) throws IOException {
    try {
      Optional<YamlNode> root = YamlNode.parse(file.text(), file.path());
      return root.isEmpty()
          ? Optional.empty()
          : Optional.of(new PolicyFile(terms).whoAllows(Kind.PROJECT, root.get()));
    } catch (BadInputException e) {
      // it said nothing that anybody can read
      return Optional.empty();
    }
  }

  /** What of the project was there; where one is new, what it may have been put in place of. */
  private List<BasePolicy> projects() {
    List<BasePolicy> projects = new ArrayList<>(all(Role.PROJECT));
    projects.addAll(all(Role.NAMED));
    boolean named = now.stream().anyMatch(layer -> layer.kind() == Kind.PROJECT);
    return projects.isEmpty() && named ? all(Role.OTHER) : projects;
  }

  private static boolean isOrganisation(PlacedLayer layer) {
    return layer.kind() == Kind.ORGANISATION || layer.kind() == Kind.FOLDER;
  }

  private boolean isNew(PlacedLayer layer) {
    return layer.inRepository() && then(layer).isEmpty();
  }

  /** All layers but the project's. */
  private List<PolicyLayer> shared() throws IOException {
    List<PolicyLayer> shared = new ArrayList<>();
    List<BasePolicy> left = new ArrayList<>(files);
    left.removeIf(file -> !KINDS.containsKey(file.role()) || kind(file) == Kind.PROJECT);
    for (PlacedLayer layer : now) {
      Optional<BasePolicy> then = then(layer);
      if (then.isPresent()) {
        left.remove(then.get());
        layer(layer.kind(), then.get(), BasePolicy::text).ifPresent(shared::add);
      } else if (layer.isOutside() || layer.kind() != Kind.PROJECT && !layer.inRepository()) {
        shared.add(layer.layer());
      }
    }
    for (BasePolicy gone : left) {
      layer(kind(gone), gone, BasePolicy::text).ifPresent(shared::add);
    }
    return sorted(shared);
  }

  private Optional<BasePolicy> then(PlacedLayer layer) {
    return files.stream()
        .filter(file -> layer.kind() != Kind.PROJECT && kind(file) == layer.kind())
        .filter(file -> file.path().equals(layer.path()))
        .findFirst();
  }

  private static Kind kind(BasePolicy file) {
    return KINDS.getOrDefault(file.role(), Kind.COMMAND_LINE);
  }

  /** Other policies that were there. */
  List<BasePolicy> others() {
    return all(Role.OTHER);
  }

  /**
   * The layers as if another policy were that of the project.
   *
   * @param text which of its texts
   */
  List<PolicyLayer> instead(BasePolicy other, Function<BasePolicy, String> text)
      throws IOException {
    List<PolicyLayer> layers = new ArrayList<>();
    now.stream()
        .filter(layer -> layer.kind() != Kind.PROJECT)
        .filter(layer -> layer.kind() != Kind.COMMAND_LINE)
        .forEach(layer -> layers.add(layer.layer()));
    layer(Kind.PROJECT, other, text).ifPresent(layers::add);
    return sorted(layers);
  }

  private List<PolicyLayer> with(List<PolicyLayer> layers, Kind kind, BasePolicy file)
      throws IOException {
    List<PolicyLayer> more = new ArrayList<>(layers);
    layer(kind, file, BasePolicy::text).ifPresent(more::add);
    return sorted(more);
  }

  private static List<PolicyLayer> sorted(List<PolicyLayer> layers) {
    return layers.stream().sorted(Comparator.comparing(PolicyLayer::kind)).toList();
  }

  private List<BasePolicy> all(Role role) {
    return files.stream().filter(file -> file.role() == role).toList();
  }

  private Optional<PolicyLayer> layer(Kind kind, BasePolicy file, Function<BasePolicy, String> text)
      throws IOException {
    Optional<YamlNode> root = YamlNode.parse(text.apply(file), file.path());
    return root.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PolicyFile(terms).read(kind, "", root.get(), name -> table(file, name, text)));
  }

  private String table(BasePolicy policy, YamlNode name, Function<BasePolicy, String> text) {
    String path =
        Path.of(policy.path())
            .resolveSibling(name.text())
            .normalize()
            .toString()
            .replace('\\', '/');
    return all(Role.TABLE).stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .map(text)
        .orElseThrow(() -> name.bad("there was no file '" + name.text() + "'", "name one"));
  }
}
