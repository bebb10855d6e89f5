package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of evidence that a policy expects.
 *
 * @param always whatever the project keeps
 * @param withRecords besides, as soon as the project keeps any records
 */
public record ExpectedKinds(Set<EvidenceKind> always, Set<EvidenceKind> withRecords) {

  public ExpectedKinds {
    always = Collections.unmodifiableSet(new TreeSet<>(always));
    withRecords = Collections.unmodifiableSet(new TreeSet<>(withRecords));
  }

  /** Of a project that says nothing. */
  public static final ExpectedKinds BY_DEFAULT =
      new ExpectedKinds(Policy.EXPECTED_BY_DEFAULT, Policy.RECORDS);

  /** These kinds and no others. */
  public static ExpectedKinds just(Set<EvidenceKind> kinds) {
    return new ExpectedKinds(kinds, Set.of());
  }

  /** These kinds, and those that come with records as before. */
  public ExpectedKinds naming(Set<EvidenceKind> kinds) {
    return new ExpectedKinds(kinds, withRecords);
  }

  /** What is in force in a project that keeps records, or keeps none. */
  public ExpectedKinds inForce(boolean records) {
    if (!records) {
      return just(always);
    }
    Set<EvidenceKind> all = EnumSet.noneOf(EvidenceKind.class);
    all.addAll(always);
    all.addAll(withRecords);
    return just(all);
  }

  /** Whether it expects all that another one does, when that one does. */
  public boolean holds(ExpectedKinds other) {
    return always.containsAll(other.always) && inForce(true).always.containsAll(other.withRecords);
  }
}
