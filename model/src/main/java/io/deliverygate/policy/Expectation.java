package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.NewCodeBase;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StrayFile;
import io.deliverygate.fact.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what is expected and was not found into {@link MissingEvidence}. It works on the snapshot,
 * not on files, so a stricter policy finds the gaps of an old snapshot too.
 */
public final class Expectation {

  private static final Set<EvidenceKind> BASELINE_AND_WHAT_IT_ACCEPTS =
      EnumSet.of(EvidenceKind.BASELINE, EvidenceKind.FINDINGS, EvidenceKind.DUPLICATION);

  /** Kinds that tell of source files, and of these a policy can say that nothing has to. */
  private static final Set<EvidenceKind> OF_SOURCES =
      EnumSet.of(EvidenceKind.COVERAGE, EvidenceKind.FINDINGS, EvidenceKind.DUPLICATION);

  private static final String STRAY_MEND =
      "let the build and its reports tell of it, or give the reason why nothing has to under"
          + " ignored: in the policy";

  private final Snapshot snapshot;
  private final Map<EvidenceKind, BigDecimal> shares;
  private final Predicate<String> ignored;

  /** Where evidence has to tell of as much as it has without a policy. */
  public Expectation(Snapshot snapshot) {
    this(snapshot, Policy.TOLD_BY_DEFAULT);
  }

  /** Where evidence has to tell of what a policy says, without the files that it ignores. */
  public Expectation(Snapshot snapshot, Policy policy) {
    this(snapshot, policy.told(), policy.authority().ignored()::hold);
  }

  /**
   * @param shares by kind, of how many percent of a module's parts its evidence has to tell
   */
  Expectation(Snapshot snapshot, Map<EvidenceKind, BigDecimal> shares) {
    this(snapshot, shares, file -> false);
  }

  private Expectation(
      Snapshot snapshot, Map<EvidenceKind, BigDecimal> shares, Predicate<String> ignored) {
    this.snapshot = snapshot;
    this.shares = shares;
    this.ignored = ignored;
  }

  /** Everything that a policy and a gate together expect of this project. */
  public Set<EvidenceKind> expected(Policy policy, GateDefinition gate) {
    Set<EvidenceKind> expected = EnumSet.noneOf(EvidenceKind.class);
    expected.addAll(policy.expected());
    expected.addAll(gate.expects());
    policy.newCode().ifPresent(window -> expected.add(EvidenceKind.NEW_CODE));
    if (keepsRecords()) {
      expected.addAll(policy.expectedWithRecords());
    }
    if (found(EvidenceKind.BASELINE, "")) {
      expected.addAll(BASELINE_AND_WHAT_IT_ACCEPTS);
    }
    return expected;
  }

  /** The gaps, for kinds in their order and modules in theirs. */
  public List<MissingEvidence> missing(Set<EvidenceKind> expected) {
    List<MissingEvidence> missing = new ArrayList<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (expected.contains(kind)) {
        missing.addAll(missing(kind));
        missing.addAll(untold(kind));
      }
    }
    return missing;
  }

  /** The gap where evidence tells what is new since another time than a policy asks for. */
  public Optional<MissingEvidence> otherNewCode(Policy policy) {
    return policy
        .newCode()
        .flatMap(
            window ->
                snapshot.all(NewCodeBase.class).stream()
                    .map(NewCodeBase::window)
                    .filter(told -> !told.equals(window))
                    .findFirst()
                    .map(told -> otherNewCode(told, window)));
  }

  private static MissingEvidence otherNewCode(NewCodeWindow told, NewCodeWindow window) {
    return new MissingEvidence(
        EvidenceKind.NEW_CODE,
        "",
        "the evidence tells what is new by %s, the policy asks for %s"
            .formatted(told.words(), window.words()),
        "collect the evidence anew");
  }

  /**
   * The gaps that files leave into which nothing looks, where the policy does not say that nothing
   * has to.
   */
  public List<MissingEvidence> strays(Policy policy, Set<EvidenceKind> expected) {
    IgnoredFiles ignored = policy.authority().ignored();
    Map<List<String>, List<StrayFile>> groups =
        snapshot.all(StrayFile.class).stream()
            .filter(file -> !ignored.hold(file.path()))
            .collect(
                Collectors.groupingBy(
                    file -> List.of(file.where(), file.what()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<MissingEvidence> missing = new ArrayList<>();
    for (List<StrayFile> group : groups.values()) {
      for (EvidenceKind kind : EvidenceKind.values()) {
        List<StrayFile> lacking =
            group.stream().filter(file -> file.kinds().contains(kind)).toList();
        if (expected.contains(kind) && !lacking.isEmpty()) {
          missing.add(stray(kind, lacking));
        }
      }
    }
    return missing;
  }

  private static MissingEvidence stray(EvidenceKind kind, List<StrayFile> group) {
    StrayFile first = group.get(0);
    String more =
        switch (group.size()) {
          case 1 -> "";
          case 2 -> " and " + group.get(1).path();
          default -> " and " + (group.size() - 1) + " more files";
        };
    String reason =
        "%s%s (%s) %s %s"
            .formatted(
                first.path(), more, first.what(), more.isEmpty() ? "lies" : "lie", first.where());
    return new MissingEvidence(kind, "", reason, STRAY_MEND);
  }

  private List<MissingEvidence> missing(EvidenceKind kind) {
    return switch (kind.scope()) {
      case TEST_SOURCES ->
          perModule(kind, ProjectModule::testSources, "no module has test sources");
      case MAIN_SOURCES -> perModule(kind, ProjectModule::mainSources, "no module has sources");
      case MAIN_SOURCES_OR_ROOT ->
          rootHas(kind)
              ? List.of()
              : perModule(kind, ProjectModule::mainSources, "no module has sources");
      case PROJECT, RECORDS -> forProject(kind);
    };
  }

  private boolean rootHas(EvidenceKind kind) {
    return snapshot.all(ProjectModule.class).stream()
        .anyMatch(module -> module.path().isEmpty() && found(kind, module.name()));
  }

  private List<MissingEvidence> perModule(
      EvidenceKind kind, Predicate<ProjectModule> hasSources, String none) {
    List<String> modules =
        snapshot.all(ProjectModule.class).stream()
            .filter(hasSources)
            .map(ProjectModule::name)
            .toList();
    if (modules.isEmpty()) {
      return List.of(new MissingEvidence(kind, "", none, kind.mend()));
    }
    return modules.stream().filter(module -> !found(kind, module)).map(m -> gap(kind, m)).toList();
  }

  private List<MissingEvidence> forProject(EvidenceKind kind) {
    return found(kind, "") ? List.of() : List.of(gap(kind, ""));
  }

  private boolean found(EvidenceKind kind, String module) {
    return searches(kind, module).anyMatch(search -> search.found() > 0);
  }

  /** Whether the project itself keeps any records. */
  public boolean keepsRecords() {
    return Policy.RECORDS.stream().anyMatch(this::kept);
  }

  /** Whether the project itself keeps records of a kind. */
  private boolean kept(EvidenceKind kind) {
    return searches(kind, "").anyMatch(search -> search.ofProject() && search.found() > 0);
  }

  private MissingEvidence gap(EvidenceKind kind, String module) {
    String reason =
        searches(kind, module)
            .findFirst()
            .map(search -> search.note().isEmpty() ? nothingAt(search) : search.note())
            .orElse("nobody looked for " + kind.title());
    return new MissingEvidence(kind, module, reason, kind.mend());
  }

  private static String nothingAt(EvidenceSearch search) {
    return "no " + search.kind().title() + " at " + String.join(", ", search.places());
  }

  /** The gaps where evidence is there and does not tell of enough, one for a module. */
  private List<MissingEvidence> untold(EvidenceKind kind) {
    BigDecimal share = shares.getOrDefault(kind, BigDecimal.ZERO);
    Map<String, List<Told>> modules = new LinkedHashMap<>();
    snapshot.all(Told.class).stream()
        .filter(told -> told.kind() == kind && isFound(kind, told.module()))
        .map(told -> told.without(part -> isFile(kind, part) && ignored.test(part)))
        .forEach(
            told -> modules.computeIfAbsent(told.module(), none -> new ArrayList<>()).add(told));
    modules.values().removeIf(all -> all.stream().allMatch(told -> told.reaches(share)));
    return modules.entrySet().stream()
        .map(each -> new Untold(kind, each.getKey(), each.getValue(), share).gap())
        .toList();
  }

  /** Of tests some parts are source files and others classes, which no policy ignores. */
  private static boolean isFile(EvidenceKind kind, String part) {
    return OF_SOURCES.contains(kind) || (kind == EvidenceKind.TESTS && part.contains("/"));
  }

  private boolean isFound(EvidenceKind kind, String module) {
    boolean root = kind.scope() == EvidenceKind.Scope.MAIN_SOURCES_OR_ROOT && rootHas(kind);
    return root || found(kind, module);
  }

  private Stream<EvidenceSearch> searches(EvidenceKind kind, String module) {
    return snapshot.all(EvidenceSearch.class).stream()
        .filter(search -> search.kind() == kind && search.module().equals(module));
  }
}
