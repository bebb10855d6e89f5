package io.deliverygate.policy;

import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layers of policy as they were before a change: that of the project as its files were then.
 * What does not lie in the project's repository is no part of the change.
 */
record BaseLayers(PolicyTerms terms, List<BasePolicy> files, Optional<BaseProduct> judged) {

  private static final String CSV = ".csv";

  static BaseLayers of(PolicyTerms terms, Snapshot snapshot) {
    return new BaseLayers(
        terms,
        snapshot.all(BasePolicy.class),
        snapshot.all(BaseProduct.class).stream().findFirst());
  }

  /** What nobody who changes the project has a hand in. */
  static List<PolicyLayer> withoutProject(List<PolicyLayer> layers) {
    return layers.stream().filter(layer -> !isProject(layer)).toList();
  }

  private static boolean isProject(PolicyLayer layer) {
    return layer.kind() == PolicyLayer.Kind.PROJECT;
  }

  /** Whether the project has a policy, and had none in any file that counted. */
  boolean introduces(List<PolicyLayer> now) {
    return !files.isEmpty()
        && files.stream().allMatch(file -> file.text().isEmpty())
        && now.stream().anyMatch(BaseLayers::isProject);
  }

  /** What was judged then, for tables: by that name and in those tiers. */
  Snapshot product(Snapshot now) {
    return judged.map(product -> Snapshot.of(now.collectedAt(), facts(product, now))).orElse(now);
  }

  private static List<Fact> facts(BaseProduct product, Snapshot now) {
    Stream<Fact> releases =
        product.component().isEmpty()
            ? now.all(Release.class).stream().map(Fact.class::cast)
            : Stream.of(new Release(product.component(), "", ""));
    Stream<Fact> products =
        product.tiers().stream().map(tier -> new Product("", "", tier, "", 0, product.source()));
    return Stream.concat(products, releases).toList();
  }

  /**
   * The layers as they were.
   *
   * @throws io.deliverygate.io.BadInputException where today one would be refused
   */
  List<PolicyLayer> before(List<PolicyLayer> now) throws IOException {
    if (files.isEmpty()) {
      return now;
    }
    List<PolicyLayer> before = new ArrayList<>(withoutProject(now));
    project().ifPresent(before::add);
    before.sort(Comparator.comparing(PolicyLayer::kind));
    return before;
  }

  private Optional<PolicyLayer> project() throws IOException {
    Optional<YamlNode> root = root();
    return root.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PolicyFile(terms).read(PolicyLayer.Kind.PROJECT, "", root.get(), this::beside));
  }

  private Optional<YamlNode> root() {
    return files.stream()
        .filter(each -> !each.path().endsWith(CSV))
        .filter(each -> !each.text().isBlank())
        .findFirst()
        .flatMap(each -> YamlNode.parse(each.text(), each.path()));
  }

  /** The layers as they were where the project's own is refused today: who allowed what counts. */
  List<PolicyLayer> allowing(List<PolicyLayer> now) throws IOException {
    List<PolicyLayer> layers = new ArrayList<>(withoutProject(now));
    try {
      Optional<YamlNode> root = root();
      if (root.isPresent()) {
        layers.add(new PolicyFile(terms).whoAllows(PolicyLayer.Kind.PROJECT, root.get()));
      }
    } catch (BadInputException e) {
      return layers; // it said nothing that anybody can read
    }
    layers.sort(Comparator.comparing(PolicyLayer::kind));
    return layers;
  }

  /** A file in the folder of the policy that names it, or below it. */
  private String beside(YamlNode name) {
    String folder = name.file().substring(0, name.file().lastIndexOf('/') + 1);
    String path = folder + name.text();
    return files.stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .map(BasePolicy::text)
        .orElseThrow(() -> name.bad("there was no file '" + name.text() + "'", "name one"));
  }
}
