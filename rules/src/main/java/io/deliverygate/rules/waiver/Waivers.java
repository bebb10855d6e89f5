package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Waiver;
import io.deliverygate.fact.WaiverUse;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.WaiverNote;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Excuses what waivers cover. A waiver that is about a breach and does not cover it changes
 * nothing, and the rule says why.
 */
public final class Waivers {

  private final Map<WaiverMatch, Optional<String>> waivers = new LinkedHashMap<>();

  /**
   * The waivers of a project.
   *
   * @param at the instant that counts as now
   * @param zone where the product counts its days
   */
  public Waivers(Snapshot snapshot, Entitlement entitlement, Instant at, ZoneId zone) {
    WaiverTerms terms = new WaiverTerms(entitlement, at, zone);
    snapshot
        .all(Waiver.class)
        .forEach(waiver -> waivers.put(WaiverMatch.of(waiver), terms.problem(waiver)));
  }

  /** Whether there are none. */
  public boolean none() {
    return waivers.isEmpty();
  }

  /** A rule's verdict with what waivers make of its breaches. */
  public RuleVerdict over(RuleVerdict rule, Excusable excusable) {
    List<WaiverMatch> meant = waivers.keySet().stream().filter(each -> about(each, rule)).toList();
    if (meant.isEmpty()) {
      return rule;
    }
    if (excusable != Excusable.ALWAYS) {
      return rule.because(
          "no waiver can excuse this rule, so %s has no effect (delete it)"
              .formatted(meant.get(0).waiver().label()));
    }
    return covered(rule, meant);
  }

  private static boolean about(WaiverMatch cover, RuleVerdict rule) {
    return cover.isOfRule(rule.id()) && rule.breaches().stream().anyMatch(cover::isOfSubject);
  }

  private RuleVerdict covered(RuleVerdict rule, List<WaiverMatch> meant) {
    Set<String> told = new TreeSet<>();
    List<Breach> breaches =
        rule.breaches().stream().map(breach -> covered(breach, meant, told)).toList();
    boolean all = breaches.stream().allMatch(Breach::waived);
    RuleStatus status =
        all && rule.status() == RuleStatus.BREACHED ? RuleStatus.WAIVED : rule.status();
    return rule.with(status, breaches).because(String.join("; ", told));
  }

  private Breach covered(Breach breach, List<WaiverMatch> meant, Set<String> told) {
    Set<String> against = new TreeSet<>();
    for (WaiverMatch cover : meant.stream().filter(each -> each.isOfSubject(breach)).toList()) {
      Waiver waiver = cover.waiver();
      Optional<String> problem = problem(cover, breach);
      if (problem.isEmpty()) {
        told.add(waiver.label() + " is valid until " + waiver.expires());
        return breach.waivedBy(waiver.id());
      }
      against.add(waiver.label() + " has no effect: " + problem.get());
    }
    told.addAll(against);
    return breach;
  }

  private Optional<String> problem(WaiverMatch cover, Breach breach) {
    return termsProblem(cover).or(() -> cover.problem(breach));
  }

  /** Why a waiver has no effect, whatever it is for. */
  private Optional<String> termsProblem(WaiverMatch cover) {
    return waivers.getOrDefault(cover, Optional.empty());
  }

  /** What each waiver does, known once every gate was asked. */
  public Stream<WaiverUse> uses(List<GateVerdict> gates) {
    return waivers.keySet().stream().map(waiver -> use(waiver, gates));
  }

  /** Those that excuse something in the end, by id. */
  public List<WaiverNote> inUse(List<GateVerdict> gates) {
    return waivers.keySet().stream()
        .map(cover -> cover.note(covered(cover, meant(cover, gates))))
        .filter(note -> note.breaches() > 0)
        .sorted(Comparator.comparing(WaiverNote::id))
        .toList();
  }

  private static List<Breach> meant(WaiverMatch cover, List<GateVerdict> gates) {
    return gates.stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> cover.isOfRule(rule.id()))
        .flatMap(rule -> rule.breaches().stream())
        .filter(cover::isOfSubject)
        .toList();
  }

  private static int covered(WaiverMatch cover, List<Breach> breaches) {
    String id = cover.waiver().id();
    return (int) breaches.stream().filter(each -> each.waiver().equals(id)).count();
  }

  private WaiverUse use(WaiverMatch cover, List<GateVerdict> gates) {
    List<Breach> breaches = meant(cover, gates);
    Optional<String> problem =
        termsProblem(cover)
            .or(() -> breaches.stream().flatMap(each -> cover.problem(each).stream()).findFirst());
    return new WaiverUse(
        cover.waiver().id(), breaches.size(), covered(cover, breaches), problem.orElse(""));
  }
}
