package io.deliverygate.maven;

import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.start.ProjectStart;
import io.deliverygate.evidence.start.RecordStart;
import io.deliverygate.evidence.start.StartFile;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.PolicyLayers;
import io.deliverygate.policy.schema.PolicySchema;
import io.deliverygate.policy.schema.PolicyStart;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Writes the policy and the records that a reactor can begin with. */
record GateStart(Reactor reactor) {

  /**
   * @return one line a file: written or kept
   */
  List<String> write() throws IOException {
    List<GateDefinition> gates = RuleBase.shipped().gates();
    Path root = reactor.root();
    Snapshot found = found(root);
    List<StartFile> files = new ArrayList<>();
    files.add(new StartFile(ProjectFiles.POLICY, PolicyStart.of(gates, found)));
    files.addAll(RecordStart.files(root, found));
    files.add(new StartFile(PolicyStart.SCHEMA, PolicySchema.of(gates)));
    return new ProjectStart(root).write(files);
  }

  private Snapshot found(Path root) throws IOException {
    return EvidenceCollector.collect(
        new ReactorLayout(reactor).project(),
        PolicyLayers.of(RuleBase.shipped().terms()).withProjectIn(root).places(),
        root.resolve(ProjectFiles.RECORDS),
        reactor.reports(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
