package io.deliverygate.rules.excuse;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Waiver;
import io.deliverygate.fact.WaiverUse;
import io.deliverygate.policy.Authority;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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

  private final Map<Waiver, Optional<String>> waivers = new LinkedHashMap<>();

  /**
   * The waivers of a project.
   *
   * @param at the instant that counts as now
   * @param zone where the product counts its days
   */
  public Waivers(Snapshot snapshot, Authority authority, Instant at, ZoneId zone) {
    WaiverTerms terms = new WaiverTerms(authority, at, zone);
    snapshot.all(Waiver.class).forEach(waiver -> waivers.put(waiver, terms.problem(waiver)));
  }

  /** Whether there are none. */
  public boolean none() {
    return waivers.isEmpty();
  }

  /** A rule's verdict with what waivers make of its breaches. */
  public RuleVerdict over(RuleVerdict rule, Excusable excusable) {
    List<Waiver> meant = waivers.keySet().stream().filter(each -> about(each, rule)).toList();
    if (meant.isEmpty()) {
      return rule;
    }
    if (excusable != Excusable.ALWAYS) {
      return rule.because(
          "no waiver can excuse this rule, so %s has no effect (delete it)"
              .formatted(meant.get(0).label()));
    }
    return covered(rule, meant);
  }

  private static boolean about(Waiver waiver, RuleVerdict rule) {
    return rule.breaches().stream().anyMatch(each -> new Cover(waiver).meant(rule.id(), each));
  }

  private RuleVerdict covered(RuleVerdict rule, List<Waiver> meant) {
    Set<String> told = new TreeSet<>();
    List<Breach> breaches = new ArrayList<>();
    for (Breach breach : rule.breaches()) {
      breaches.add(covered(rule.id(), breach, meant, told));
    }
    boolean all = breaches.stream().allMatch(Breach::waived);
    RuleStatus status =
        all && rule.status() == RuleStatus.BREACHED ? RuleStatus.WAIVED : rule.status();
    return rule.with(status, breaches).because(String.join("; ", told));
  }

  private Breach covered(String rule, Breach breach, List<Waiver> meant, Set<String> told) {
    Set<String> against = new TreeSet<>();
    for (Waiver waiver : meant) {
      if (new Cover(waiver).meant(rule, breach)) {
        Optional<String> problem = problem(waiver, breach);
        if (problem.isEmpty()) {
          told.add(waiver.label() + " holds until " + waiver.expires());
          return breach.waivedBy(waiver.id());
        }
        against.add(waiver.label() + " has no effect: " + problem.get());
      }
    }
    told.addAll(against);
    return breach;
  }

  private Optional<String> problem(Waiver waiver, Breach breach) {
    return waivers
        .getOrDefault(waiver, Optional.empty())
        .or(() -> new Cover(waiver).problem(breach));
  }

  /** What each waiver does, known once every gate was asked. */
  public Stream<WaiverUse> uses(List<GateVerdict> gates) {
    return waivers.keySet().stream().map(waiver -> use(waiver, gates));
  }

  private WaiverUse use(Waiver waiver, List<GateVerdict> gates) {
    List<Breach> breaches =
        gates.stream()
            .flatMap(gate -> gate.rules().stream())
            .flatMap(
                rule ->
                    rule.breaches().stream()
                        .filter(breach -> new Cover(waiver).meant(rule.id(), breach)))
            .toList();
    long covered = breaches.stream().filter(each -> each.waiver().equals(waiver.id())).count();
    String problem =
        waivers
            .getOrDefault(waiver, Optional.empty())
            .or(
                () ->
                    breaches.stream()
                        .flatMap(each -> new Cover(waiver).problem(each).stream())
                        .findFirst())
            .orElse("");
    return new WaiverUse(waiver.id(), breaches.size(), (int) covered, problem);
  }
}
