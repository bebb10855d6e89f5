package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.ChangedLines;
import io.deliverygate.evidence.git.FileChoice;
import io.deliverygate.evidence.git.LineRange;
import io.deliverygate.evidence.git.NewCodeQuestion;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.CodeName;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.NewCode;
import io.deliverygate.fact.NewCodeBase;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects how much of the new and changed code is covered. Where that cannot be told of one
 * changed file, it is told of none: what is not known is not nothing.
 */
public final class NewCodeCoverage {

  private static final EvidenceKind KIND = EvidenceKind.NEW_CODE;
  private static final String GIT = ".git";
  private static final int SHOWN = 3;

  private final Survey survey;
  private final CoverageMerge merge;
  private final CountedCode counted;
  private final List<NewCode> facts = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> modules = new TreeSet<>();
  private final Map<String, CoverableCode> coverable = new HashMap<>();

  private NewCodeCoverage(Survey survey, CoverageMerge merge) {
    this.survey = survey;
    this.merge = merge;
    this.counted = CountedCode.of(survey);
  }

  /**
   * @param window since when code counts as new
   * @param at the instant that counts as now
   * @param merge coverage by line, collected before
   */
  public static void collect(Survey survey, NewCodeWindow window, Instant at, CoverageMerge merge)
      throws IOException {
    new NewCodeCoverage(survey, merge)
        .collect(new NewCodeQuestion(window, at, Product.zoneOf(survey.all(Product.class))));
  }

  private void collect(NewCodeQuestion question) throws IOException {
    try {
      ChangedLines changed = survey.git().changedLines(question, new Code());
      if (changed.known()) {
        survey.add(base(question.window(), changed));
      }
      for (Map.Entry<String, List<LineRange>> each : changed.lines().entrySet()) {
        judge(changed.base(), each.getKey(), each.getValue());
      }
      tell(changed.known() ? unknown() : changed.note());
    } catch (UnreadableReport e) {
      survey.add(new UnreadableEvidence(KIND, "", e.line(), e.reason(), e.fix(), GIT));
      survey.add(search(1, ""));
    }
  }

  private String unknown() {
    String shown = unknown.stream().limit(SHOWN).collect(Collectors.joining("; "));
    int more = unknown.size() - SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  /** Tells what was found, or why that is not known. */
  private void tell(String note) {
    survey.add(search(note.isEmpty() ? 1 : 0, note));
    if (note.isEmpty()) {
      facts.forEach(survey::add);
      repeatDoubts();
    }
  }

  private static NewCodeBase base(NewCodeWindow window, ChangedLines changed) {
    return new NewCodeBase(
        window.since(), window.releases(), changed.base(), changed.reason(), GIT);
  }

  private static EvidenceSearch search(int found, String note) {
    return new EvidenceSearch(KIND, "", List.of(GIT), found, note);
  }

  /** The file's name, where it is main source code or some report tells of it. */
  private Optional<CodeName> code(String path) {
    return CodeName.of(survey.project(), path)
        .filter(
            name ->
                (name.inMainSources() && isSource(name.module(), path))
                    || merge.lines(name.module(), name.file()).isPresent());
  }

  private boolean isSource(String module, String path) {
    return survey.inputs(module).filter(inputs -> inputs.isSource(Path.of(path))).isPresent();
  }

  /** Source code of which coverage can be told. */
  private final class Code implements FileChoice {

    @Override
    public boolean wants(String path) {
      return code(path).isPresent();
    }

    @Override
    public boolean isBuilt(String path) {
      Path file = survey.project().root().resolve(path).toAbsolutePath().normalize();
      return survey.project().modules().stream()
          .anyMatch(module -> file.startsWith(module.buildFolder().toAbsolutePath().normalize()));
    }
  }

  private void judge(String base, String path, List<LineRange> ranges) throws IOException {
    CodeName name = code(path).orElseThrow();
    modules.add(name.module());
    Optional<LineCoverage> coverage = merge.lines(name.module(), name.file());
    if (coverage.isPresent()) {
      add(base, path, ranges, coverage.get());
    } else if (counted.holds(name)) {
      unknown.add("the coverage of " + path + " is not told line by line");
    } else if (!counted.modules().contains(name.module())) {
      unknown.add("%s changed, but there is no coverage of %s".formatted(path, name.module()));
    } else if (isCoverable(name.module(), path)) {
      unknown.add("%s changed, and no coverage report tells of it".formatted(path));
    }
  }

  private boolean isCoverable(String module, String path) throws IOException {
    Optional<CodeFile> file =
        survey
            .inputs(module)
            .flatMap(inputs -> inputs.mainSource(survey.project().root().resolve(path)));
    return file.isPresent() && coverable.computeIfAbsent(module, this::coverable).holds(file.get());
  }

  private CoverableCode coverable(String module) {
    return survey.project().modules().stream()
        .filter(each -> each.name().equals(module))
        .map(each -> new CoverableCode(survey, each))
        .findFirst()
        .orElseThrow();
  }

  private void add(String base, String path, List<LineRange> ranges, LineCoverage coverage) {
    long covered = ranges.stream().mapToLong(range -> range.count(coverage.covered())).sum();
    long missed = ranges.stream().mapToLong(range -> range.count(coverage.missed())).sum();
    if (covered + missed > 0) {
      facts.add(new NewCode(coverage.module(), path, covered, missed, base, coverage.source()));
    }
  }

  /**
   * What is wrong with the coverage of a changed module is wrong with that of its new code. A
   * report that cannot be read may tell of any module.
   */
  private void repeatDoubts() {
    for (Fact fact : survey.facts()) {
      if (fact instanceof StaleEvidence old
          && old.kind() == EvidenceKind.COVERAGE
          && modules.contains(old.module())) {
        survey.add(new StaleEvidence(KIND, old.module(), old.reason(), old.mend(), old.source()));
      } else if (fact instanceof UnreadableEvidence bad
          && bad.kind() == EvidenceKind.COVERAGE
          && !modules.isEmpty()) {
        survey.add(
            new UnreadableEvidence(
                KIND, bad.module(), bad.line(), bad.reason(), bad.mend(), bad.source()));
      }
    }
  }
}
