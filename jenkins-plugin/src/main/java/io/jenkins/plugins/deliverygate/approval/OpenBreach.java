package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Job;
import hudson.model.Run;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A breach that nothing excuses, in the latest verdicts of a job. */
public final class OpenBreach {

  private static final int MOST = 200;
  private static final int MOST_BUILDS = 20;

  private final String rule;
  private final Breach breach;

  private OpenBreach(String rule, Breach breach) {
    this.rule = rule;
    this.breach = breach;
  }

  /** Those of the latest build that has verdicts; not more than a page can show. */
  static List<OpenBreach> of(Job<?, ?> job) throws IOException {
    List<Verdict> all = new ArrayList<>();
    Optional<Run<?, ?>> run = latest(job);
    if (run.isPresent()) {
      for (RecordedVerdict verdict : verdicts(run.get())) {
        all.add(verdict.verdict(run.get()));
      }
    }
    return of(all);
  }

  /** Those of some verdicts, each once. */
  static List<OpenBreach> of(List<Verdict> verdicts) {
    Map<String, OpenBreach> open = new LinkedHashMap<>();
    verdicts.forEach(verdict -> add(verdict, open));
    return new ArrayList<>(open.values());
  }

  private static void add(Verdict verdict, Map<String, OpenBreach> open) {
    for (GateVerdict gate : enforcedFirst(verdict)) {
      for (RuleVerdict rule : gate.rules()) {
        rule.breaches().stream()
            .filter(breach -> !breach.waived())
            .limit(Math.max(0, MOST - open.size()))
            .forEach(
                breach ->
                    open.putIfAbsent(breach.fingerprint(), new OpenBreach(rule.id(), breach)));
      }
    }
  }

  /** What is not enforced blocks nothing, so hardly anybody asks for a waiver of it. */
  private static List<GateVerdict> enforcedFirst(Verdict verdict) {
    return verdict.gates().stream().sorted(Comparator.comparing(gate -> !gate.enforced())).toList();
  }

  /** The latest build with a verdict, among the latest ones. */
  static Optional<Run<?, ?>> latest(Job<?, ?> job) {
    Run<?, ?> run = job.getLastBuild();
    for (int i = 0; run != null && i < MOST_BUILDS; i++) {
      if (!verdicts(run).isEmpty()) {
        return Optional.of(run);
      }
      run = run.getPreviousBuild();
    }
    return Optional.empty();
  }

  private static List<RecordedVerdict> verdicts(Run<?, ?> run) {
    DeliveryGateAction action = run.getAction(DeliveryGateAction.class);
    return action == null ? List.of() : action.verdicts();
  }

  /** A request to accept it. */
  WaiverRequest waiver(WaiverRequest.Wish wish, GivenApproval request) {
    return new WaiverRequest(rule, breach, wish, request);
  }

  /** Its identity in later verdicts. */
  public String getId() {
    return breach.fingerprint();
  }

  public String getRule() {
    return rule;
  }

  public String getSubject() {
    return breach.subject();
  }

  /** What is wrong. */
  public String getMessage() {
    return breach.message();
  }
}
