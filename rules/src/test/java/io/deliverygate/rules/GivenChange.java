package io.deliverygate.rules;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.BasePolicy.Role;
import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.UnknownBase;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.file.SiblingFiles;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of the policy of a project, judged by the shipped rules' own terms. */
final class GivenChange {

  private static final PolicyTerms TERMS = RuleBase.shipped().terms();
  private static final String POLICY = "delivery-gate.yaml";

  private final List<Fact> facts = new ArrayList<>();
  private String organisation = "";
  private String now = "";
  private String name = "shop";
  private String tier = "";

  private GivenChange() {}

  /** Of a project whose policy was this. */
  static GivenChange from(String before) {
    GivenChange change = fromNothing();
    change.facts.add(new BasePolicy(POLICY, Role.PROJECT, before, "", ".git"));
    return change;
  }

  /** Of a project that had no policy. */
  static GivenChange fromNothing() {
    GivenChange change = new GivenChange();
    change.facts.add(new Base("1234567890ab", "it is the base", ".git"));
    return change;
  }

  /** In a clone that does not know what the work is based on. */
  static GivenChange fromUnknown() {
    GivenChange change = new GivenChange();
    change.facts.add(new UnknownBase("the clone has no main branch", ".git"));
    return change;
  }

  GivenChange to(String policy) {
    now = policy;
    return this;
  }

  GivenChange under(String policy) {
    organisation = policy;
    return this;
  }

  /** What was judged at the base. */
  GivenChange of(String component, String... tiers) {
    facts.add(new BaseProduct(component, List.of(tiers), "", ".git"));
    return this;
  }

  /** What is judged now. */
  GivenChange called(String component, String ofTier) {
    name = component;
    tier = ofTier;
    return this;
  }

  GivenChange withTable(String path, String csv) {
    facts.add(new BasePolicy(path, Role.TABLE, csv, "", ".git"));
    return this;
  }

  GivenChange keepingRecords() {
    facts.add(new EvidenceSearch(EvidenceKind.BACKLOG, "", List.of("delivery/b.yaml"), 1, ""));
    return this;
  }

  GivenChange with(Fact fact) {
    facts.add(fact);
    return this;
  }

  Policy policy() {
    List<Fact> all = new ArrayList<>(facts);
    all.add(new Release(name, "1.0", "pom.xml"));
    all.add(new Product("Shop", "", tier, "", List.of(), 1, "delivery/product.yaml"));
    try {
      PolicyLayers layers = PolicyLayers.of(TERMS);
      layers = with(layers, Kind.ORGANISATION, organisation);
      return with(layers, Kind.PROJECT, now).policy(Snapshot.of(Instant.EPOCH, all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicyLayers with(PolicyLayers layers, Kind kind, String text) throws IOException {
    Optional<YamlNode> root = YamlNode.parse(text, kind == Kind.PROJECT ? POLICY : "acme.yaml");
    return root.isEmpty()
        ? layers
        : layers.with(new PolicyFile(TERMS).read(kind, "", root.get(), SiblingFiles.NOTHING));
  }

  /** What is said of it, each with its subject. */
  List<String> told() {
    return policy().layers().loosened().stream()
        .map(each -> each.subject() + ": " + each.words())
        .toList();
  }

  /** The areas of what is said of it. */
  List<Loosening.Area> areas() {
    return policy().layers().loosened().stream().map(Loosening::area).toList();
  }
}
