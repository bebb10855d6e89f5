package io.deliverygate.maven;

import io.deliverygate.evidence.Governing;
import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.maven.BaseSettings;
import io.deliverygate.evidence.survey.CollectionRequest;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ChosenInstant;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.PolicyFile;
import io.deliverygate.policy.PolicyLayers;
import io.deliverygate.report.Reports;
import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.debt.DebtRecording;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.explain.Explainer;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects, evaluates and writes for one reactor, and explains what came of it. */
record GateCheck(
    Reactor reactor,
    @Nullable String policyFile,
    @Nullable String organisationPolicy,
    @Nullable String values,
    @Nullable String records,
    @Nullable List<String> gates,
    @Nullable String instant) {

  private static final String NEXT_VALUE = "\\s*,\\s*(?=[\\w.-]+\\s*=)";

  /** A verdict and where its reports are. */
  record Result(Verdict verdict, Path reports) {}

  Result run() throws IOException {
    QuietEngine.ensure();
    RuleBase rules = rules();
    PolicyLayers layers = layers(rules);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path reports = reactor.reports();
    Snapshot snapshot =
        EvidenceCollector.collect(
            new ReactorLayout(reactor).project(),
            new CollectionRequest(
                    layers.places(), recordsFolder(), policy(), reports, layers.newCode())
                .onBranch(layers.mainBranch())
                .governedBy(governing(rules)),
            now);
    Verdict verdict =
        new Evaluator(rules, snapshot, layers.policy(snapshot)).evaluate(at(now), List.of());
    Reports.write(verdict, snapshot, reports);
    return new Result(verdict, reports);
  }

  /** Records the baseline; the lines say what that changes. */
  List<String> record(boolean acceptNew) throws IOException {
    QuietEngine.ensure();
    Path folder = recordsFolder();
    PolicyLayers layers = layers(rules());
    Snapshot snapshot =
        EvidenceCollector.collect(
            new ReactorLayout(reactor).project(),
            layers.places(),
            folder,
            reactor.reports(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return DebtRecording.of(snapshot, layers.policy(snapshot), acceptNew).writeIn(folder);
  }

  /** The lines that explain a rule of the last verdict. */
  List<String> explain(String rule) throws IOException {
    Verdict verdict = VerdictJson.read(existing("verdict.json"));
    Snapshot snapshot = SnapshotJson.read(existing("evidence.json"));
    RuleBase rules = rules();
    return new Explainer(rules, snapshot, layers(rules).policy(snapshot), verdict).explain(rule);
  }

  private Path existing(String name) {
    Path file = reactor.reports().resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          reactor.root().relativize(file).toString(),
          "there is no verdict yet",
          "run delivery-gate:check first");
    }
    return file;
  }

  private RuleBase rules() throws IOException {
    return ProjectRules.of(reactor.root(), ProjectRules.packsOf(GateCheck.class.getClassLoader()));
  }

  private PolicyLayers layers(RuleBase rules) throws IOException {
    Path root = reactor.root();
    PolicyLayers ruled = rules.layers().in(root);
    PolicyLayers governed =
        organisationPolicy == null
            ? ruled
            : ruled.withOrganisation(root.resolve(organisationPolicy), organisationPolicy);
    PolicyLayers layers =
        policyFile == null
            ? governed.withProjectIn(root)
            : governed.withProject(root.resolve(policyFile), policyFile);
    return layers.withValues("deliveryGate.set", set()).choosing(chosen());
  }

  private Governing governing(RuleBase rules) throws IOException {
    return new Governing(
        rules.packs().stream().map(pack -> new Governing.Pack(pack.path(), pack.id())).toList(),
        organisationPolicy == null
            ? List.of()
            : List.of(reactor.root().resolve(organisationPolicy)),
        new BaseSettings(
            reactor.root(), reactor.poms(), reactor.requestedProfiles(), reactor.userProperties()),
        new Governing.Policies(PolicyFile::isLike, PolicyFile::table));
  }

  private Path policy() {
    return reactor.root().resolve(policyFile == null ? ProjectFiles.POLICY : policyFile);
  }

  /** Commas part values and the entries of a list; a value begins with its name. */
  private List<String> set() {
    return values == null ? List.of() : List.of(values.split(NEXT_VALUE));
  }

  private Instant at(Instant now) {
    return instant == null ? now : ChosenInstant.of("deliveryGate.at", instant);
  }

  private Path recordsFolder() {
    Path folder = reactor.root().resolve(records == null ? ProjectFiles.RECORDS : records);
    if (records != null && !Files.isDirectory(folder)) {
      throw new BadInputException(records, "no such folder", "name an existing folder");
    }
    return folder;
  }

  private List<String> chosen() {
    return gates == null ? List.of() : gates;
  }
}
