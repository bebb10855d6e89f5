package io.deliverygate.maven;

import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ChosenInstant;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyFile;
import io.deliverygate.report.Reports;
import io.deliverygate.rules.Evaluator;
import io.deliverygate.rules.ProjectRules;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects, evaluates and writes for one reactor. */
record GateCheck(
    Reactor reactor,
    @Nullable String policyFile,
    @Nullable String records,
    @Nullable List<String> gates,
    @Nullable String instant) {

  /** A verdict and where its reports are. */
  record Result(Verdict verdict, Path reports) {}

  Result run() throws IOException {
    RuleBase rules =
        ProjectRules.of(reactor.root(), ProjectRules.packsOf(GateCheck.class.getClassLoader()));
    Policy policy = policy(rules);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path reports = reactor.reports();
    Snapshot snapshot =
        EvidenceCollector.collect(
            new ReactorLayout(reactor).project(), policy.places(), recordsFolder(), reports, now);
    Verdict verdict =
        new Evaluator(rules, snapshot, policy)
            .evaluate(at(now), PolicyFile.incompleteBecause(chosen()));
    Reports.write(verdict, snapshot, reports);
    return new Result(verdict, reports);
  }

  private Policy policy(RuleBase rules) throws IOException {
    PolicyFile policies = new PolicyFile(rules.gates());
    Policy policy =
        policyFile == null
            ? policies.ofProject(reactor.root())
            : policies.read(reactor.root().resolve(policyFile), policyFile);
    return policies.choose(policy, chosen());
  }

  private Instant at(Instant now) {
    return instant == null ? now : ChosenInstant.of("deliveryGate.at", instant);
  }

  private Path recordsFolder() {
    Path folder = reactor.root().resolve(records == null ? "delivery" : records);
    if (records != null && !Files.isDirectory(folder)) {
      throw new BadInputException(records, "no such folder", "name an existing folder");
    }
    return folder;
  }

  private List<String> chosen() {
    return gates == null ? List.of() : gates;
  }
}
