package io.deliverygate.policy;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.UnknownBase;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a change makes of the policy: what is in force now, beside what was in force at its base.
 * Both are laid out in full, layer over layer and row by row, so that it does not matter by which
 * file, key or name less is asked than before.
 *
 * @param layers as they are now
 */
record PolicyChange(PolicyTerms terms, List<PolicyLayer> layers, Snapshot snapshot) {

  /** The policy that judges the change. */
  Policy judged(PolicyFold now) {
    if (!snapshot.all(Base.class).isEmpty()) {
      return compared(now);
    }
    return snapshot.all(UnknownBase.class).isEmpty()
        ? now.policy()
        : now.since(fold(BaseLayers.withoutProject(layers), snapshot), List.of());
  }

  /** What cannot be compared is not known to be as strict as it was. */
  private Policy compared(PolicyFold now) {
    BaseLayers base = BaseLayers.of(terms, snapshot);
    try {
      return compared(now, base);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Policy compared(PolicyFold now, BaseLayers base) throws IOException {
    try {
      PolicyFold before = before(base);
      return now.since(
          before,
          base.introduces(layers) ? List.of(introduced()) : now.loosened(before, keepsRecords()));
    } catch (BadInputException e) {
      return now.since(
          fold(base.allowing(layers), snapshot),
          List.of(
              loosening(
                  "the policy as a whole",
                  "what today is refused (" + e.getMessage() + ")",
                  "another one",
                  Area.POLICY)));
    }
  }

  /**
   * Tables go by what was judged then. Where they know no such product, it was refused then, and
   * what it is now counts.
   */
  private PolicyFold before(BaseLayers base) throws IOException {
    List<PolicyLayer> then = base.before(layers);
    try {
      return fold(then, base.product(snapshot));
    } catch (BadInputException e) {
      return fold(then, snapshot);
    }
  }

  private PolicyFold fold(List<PolicyLayer> folded, Snapshot judged) {
    return PolicyFold.of(terms, folded, judged);
  }

  private boolean keepsRecords() {
    return new Expectation(snapshot).keepsRecords()
        || snapshot.all(Loosening.class).stream().anyMatch(each -> each.area() == Area.RECORDS);
  }

  private static Loosening introduced() {
    return loosening("the policy", "none", "new", Area.INTRODUCED);
  }

  private static Loosening loosening(String subject, String before, String now, Area area) {
    return new Loosening(area, subject, before, now, "", 0, "");
  }
}
