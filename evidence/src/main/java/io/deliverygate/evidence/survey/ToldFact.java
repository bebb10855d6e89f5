package io.deliverygate.evidence.survey;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts of how many parts of a module evidence tells. */
public final class ToldFact {

  private final SortedSet<String> untold = new TreeSet<>();
  private long told;
  private String source = "";

  public void told(String by) {
    told++;
    source = source.isEmpty() ? by : source;
  }

  public void untold(String part) {
    untold.add(part);
  }

  /** The fact; none where there is nothing to tell of. */
  public Optional<Told> of(EvidenceKind kind, String module, String parts) {
    long all = told + untold.size();
    return all == 0
        ? Optional.empty()
        : Optional.of(new Told(kind, module, parts, all, told, List.copyOf(untold), source));
  }
}
