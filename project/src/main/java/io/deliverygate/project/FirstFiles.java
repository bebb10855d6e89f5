package io.deliverygate.project;

import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.start.ProjectStart;
import io.deliverygate.evidence.start.RecordStart;
import io.deliverygate.evidence.start.StartFile;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.schema.PolicySchema;
import io.deliverygate.policy.schema.PolicyStart;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.pack.PackNames;
import io.deliverygate.rules.pack.PackStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The files that somebody can begin with; one that is there already is kept. */
public final class FirstFiles {

  private FirstFiles() {}

  /**
   * Writes a policy and records, fitted to what a project has.
   *
   * @return one line a file: written or kept
   */
  public static List<String> ofProject(ProjectPlace place, Instant now) throws IOException {
    RuleBase shipped = RuleBase.shipped();
    List<GateDefinition> gates = shipped.gates();
    Path root = place.root();
    Snapshot found =
        EvidenceCollector.collect(
            place.layout().read(),
            PolicyLayers.of(shipped.terms()).withProjectIn(root).places(),
            place.recordsFolder(),
            place.reports().path(),
            now);
    List<StartFile> files = new ArrayList<>();
    files.add(new StartFile(ProjectFiles.POLICY, PolicyStart.of(gates, found)));
    files.addAll(RecordStart.files(root, found));
    files.add(new StartFile(PolicyStart.SCHEMA, PolicySchema.of(gates)));
    return new ProjectStart(root).write(files);
  }

  /**
   * Writes a Maven project for a rule pack.
   *
   * @param folder where; it need not exist
   * @param version of the plugin that tests it
   * @return one line a file: written or kept
   */
  public static List<String> ofPack(Path folder, PackNames names, String version)
      throws IOException {
    Files.createDirectories(folder);
    return new ProjectStart(folder)
        .write(
            PackStart.files(names, version).entrySet().stream()
                .map(file -> new StartFile(file.getKey(), file.getValue()))
                .toList());
  }
}
