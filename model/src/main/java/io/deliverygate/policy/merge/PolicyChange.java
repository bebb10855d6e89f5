package io.deliverygate.policy.merge;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.UnknownBase;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Sha256;
import io.deliverygate.policy.Expectation;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.section.PolicyLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change makes of the policy: what is in force now, beside what was in force at its base, or
 * may have been. Both are laid out in full, layer over layer and row by row, so that it does not
 * matter by which file, key or name less is asked than before.
 *
 * @param layers as they are now
 */
record PolicyChange(PolicyTerms terms, List<PlacedLayer> layers, Snapshot snapshot) {

  private static final int SHOWN = 16;

  /** The policy that judges the change. */
  Policy judged(LayerMerge now) {
    if (snapshot.all(Base.class).isEmpty()) {
      return snapshot.all(UnknownBase.class).isEmpty()
          ? now.policy()
          : now.since(fold(outside(), snapshot), List.of());
    }
    try {
      return compared(now, new BaseLayers(terms, snapshot, layers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What cannot be compared is not known to be as strict as it was. */
  private Policy compared(LayerMerge now, BaseLayers base) throws IOException {
    try {
      List<LayerMerge> before = new ArrayList<>();
      for (List<PolicyLayer> then : base.before()) {
        before.add(before(then, base));
      }
      return since(now, before, told(now, before, base));
    } catch (BadInputException e) {
      String digest = now.policy().digest();
      return now.since(
          fold(base.allowing(), snapshot), List.of(refused("the policy as a whole", e, digest)));
    }
  }

  /** The gates that watch are as strict as they ever were; who could allow things, first of all. */
  private static Policy since(LayerMerge now, List<LayerMerge> before, List<Loosening> told) {
    LayerMerge first =
        before.stream()
            .filter(fold -> fold.policy().authority().namesSomebody())
            .findFirst()
            .orElse(before.get(0));
    before.stream().filter(fold -> fold != first).forEach(fold -> now.since(fold, told));
    return now.since(first, told);
  }

  private List<Loosening> told(LayerMerge now, List<LayerMerge> before, BaseLayers base)
      throws IOException {
    List<Loosening> told = new ArrayList<>();
    LayerMerge compared = now;
    if (base.introduces()) {
      told.add(loosening("the policy", "none", "new", Area.INTRODUCED));
      compared = fold(withoutProject(), snapshot);
    }
    for (LayerMerge then : before) {
      told.addAll(compared.loosened(then, keepsRecords()));
    }
    for (BasePolicy other : base.others()) {
      told.addAll(inOther(other, base));
    }
    return told.stream().distinct().toList();
  }

  /**
   * Tables go by what was judged then. Where they know no such product, it was refused then, and
   * what it is now counts.
   */
  private LayerMerge before(List<PolicyLayer> then, BaseLayers base) {
    try {
      return fold(then, base.product(snapshot));
    } catch (BadInputException e) {
      return fold(then, snapshot);
    }
  }

  /** What a policy that is not in force today demands less than it did. */
  private List<Loosening> inOther(BasePolicy other, BaseLayers base) throws IOException {
    LayerMerge before;
    try {
      before = before(base.instead(other, BasePolicy::text), base);
    } catch (BadInputException e) {
      // it was a policy of something else
      return List.of();
    }
    if (other.now().isEmpty()) {
      return List.of(loosening("policy " + other.path(), "there", "gone", Area.POLICY));
    }
    try {
      return fold(base.instead(other, BasePolicy::now), snapshot)
          .loosened(before, keepsRecords())
          .stream()
          .map(each -> within(other.path(), each))
          .toList();
    } catch (BadInputException e) {
      return List.of(refused("policy " + other.path(), e, Sha256.of(other.now())));
    }
  }

  private static Loosening within(String path, Loosening each) {
    return new Loosening(
        each.area(),
        each.subject() + " in " + path,
        each.before(),
        each.now(),
        each.file(),
        each.line(),
        each.source());
  }

  /** What no change of the project reaches. */
  private List<PolicyLayer> outside() {
    return layers.stream()
        .filter(layer -> layer.kind() != PolicyLayer.Kind.PROJECT && !layer.inRepository())
        .map(PlacedLayer::layer)
        .toList();
  }

  private List<PolicyLayer> withoutProject() {
    return layers.stream()
        .filter(layer -> layer.kind() != PolicyLayer.Kind.PROJECT)
        .map(PlacedLayer::layer)
        .toList();
  }

  private LayerMerge fold(List<PolicyLayer> folded, Snapshot judged) {
    return LayerMerge.of(terms, folded, judged);
  }

  private boolean keepsRecords() {
    return new Expectation(snapshot).keepsRecords()
        || snapshot.all(Loosening.class).stream().anyMatch(each -> each.area() == Area.RECORDS);
  }

  private static Loosening refused(String subject, BadInputException why, String digest) {
    return loosening(
        subject,
        "what today is refused (" + why.getMessage() + ")",
        "another one (sha-256 " + digest.substring(0, SHOWN) + ")",
        Area.POLICY);
  }

  private static Loosening loosening(String subject, String before, String now, Area area) {
    return new Loosening(area, subject, before, now, "", 0, "");
  }
}
