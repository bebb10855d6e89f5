package io.deliverygate.rules.debt;

import io.deliverygate.baseline.Baseline;
import io.deliverygate.baseline.Baseline.Recorded;
import io.deliverygate.baseline.BaselineFiles;
import io.deliverygate.baseline.Comparison;
import io.deliverygate.baseline.Entry;
import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Flaw;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Source;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The baselines that a person records from what was collected. Where there is one already, what was
 * fixed is dropped; what is new is accepted only on request, and the effort does not grow without
 * it.
 */
public final class DebtRecording {

  private final Snapshot snapshot;
  private final ModuleEffort effort;
  private final boolean acceptNew;
  private final boolean first;
  private final Comparison comparison;

  /**
   * @param policy what sets the price of fixing
   * @param acceptNew whether what the recorded baseline does not accept is accepted from now on
   * @throws BadInputException where the evidence is not whole, or the policy is one of the moment
   */
  public static DebtRecording of(Snapshot snapshot, Policy policy, boolean acceptNew) {
    WholeEvidence.require(snapshot, policy);
    refuseOddPolicy(policy);
    return new DebtRecording(snapshot, policy, acceptNew);
  }

  /** A looser price, given by hand, would leave room for debt that nobody accepted. */
  private static void refuseOddPolicy(Policy policy) {
    policy.layers().incompleteBecause().stream()
        .findFirst()
        .ifPresent(
            why -> {
              throw new BadInputException(
                  "baseline",
                  "not recorded, because " + why,
                  "record it under the project's policy");
            });
  }

  private DebtRecording(Snapshot snapshot, Policy policy, boolean acceptNew) {
    this.snapshot = snapshot;
    this.effort = new ModuleEffort(snapshot, policy);
    this.acceptNew = acceptNew;
    this.first = snapshot.all(AcceptedEffort.class).isEmpty();
    this.comparison =
        Comparison.of(
            Stream.<Flaw>concat(
                    snapshot.all(Finding.class).stream(),
                    snapshot.all(DuplicateBlock.class).stream())
                .toList(),
            snapshot.all(AcceptedFlaw.class));
  }

  /**
   * Writes the baselines into the folder of the records.
   *
   * @return what was written and what that changes, a line each
   */
  public List<String> writeIn(Path records) throws IOException {
    Path folder = records.resolve(BaselineFiles.FOLDER);
    BaselineFiles.requireInside(folder, records.resolveSibling("."));
    List<String> lines = new ArrayList<>(BaselineFiles.write(folder, baselines()));
    lines.addAll(RecordingWords.of(this));
    return lines;
  }

  /** How what was found compares with the baseline so far. */
  public Comparison comparison() {
    return comparison;
  }

  /** Whether there was no baseline before. */
  public boolean first() {
    return first;
  }

  /** Whether what is new becomes accepted. */
  public boolean acceptsNew() {
    return first || acceptNew;
  }

  /** One baseline for each module, in the order of the modules. */
  public List<Baseline> baselines() {
    Map<String, BigDecimal> minutes = minutes();
    Map<String, List<Entry>> entries =
        accepted().stream()
            .collect(
                Collectors.groupingBy(
                    Flaw::module, Collectors.mapping(Entry::of, Collectors.toList())));
    return effort.modules().stream()
        .map(
            module ->
                new Baseline(
                    Baseline.DEBT,
                    module,
                    recorded(),
                    minutes.getOrDefault(module, BigDecimal.ZERO),
                    entries.getOrDefault(module, List.of())))
        .toList();
  }

  private List<Flaw> accepted() {
    List<Flaw> accepted = new ArrayList<>(comparison.outstanding());
    if (acceptsNew()) {
      accepted.addAll(comparison.fresh());
    }
    return accepted;
  }

  /** The effort of each module, in all never more than was accepted before. */
  private Map<String, BigDecimal> minutes() {
    if (acceptsNew()) {
      return effort.of(found -> true);
    }
    Predicate<Finding> known = known();
    Map<String, BigDecimal> now = effort.of(known);
    Map<String, BigDecimal> before =
        snapshot.all(AcceptedEffort.class).stream()
            .collect(Collectors.toMap(AcceptedEffort::module, AcceptedEffort::minutes));
    return sum(now).compareTo(sum(before)) <= 0 ? now : before;
  }

  private Predicate<Finding> known() {
    Set<Flaw> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    fresh.addAll(comparison.fresh());
    return finding -> !fresh.contains(finding);
  }

  private static BigDecimal sum(Map<String, BigDecimal> minutes) {
    return minutes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Recorded recorded() {
    return snapshot.all(Revision.class).stream()
        .findFirst()
        .map(revision -> new Recorded(revision.commit(), day(revision)))
        .orElse(Recorded.NOWHERE);
  }

  private String day(Revision revision) {
    return snapshot.all(Source.class).stream()
        .filter(source -> source.path().equals(revision.source()))
        .map(source -> LocalDate.ofInstant(source.time(), ZoneOffset.UTC).toString())
        .findFirst()
        .orElse("");
  }
}
