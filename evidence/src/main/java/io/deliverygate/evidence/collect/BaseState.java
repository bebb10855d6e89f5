package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.git.BaseFiles;
import io.deliverygate.evidence.git.GitReader;
import io.deliverygate.fact.Base;
import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.UnknownBase;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.policy.PolicyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what decides over a project with what it was before the change that is judged: its
 * policy, records, rules and baseline.
 */
final class BaseState {

  private static final EvidenceKind KIND = EvidenceKind.BASE;
  private static final String GIT = ".git";
  private static final String TABLE = ".csv";

  private final Survey survey;
  private final Path copy;
  private final String records;
  private final String policy;
  private final Optional<String> mainBranch;

  private BaseState(Survey survey, Wanted wanted, Path copy) {
    this.survey = survey;
    this.copy = copy;
    this.records = survey.project().label(wanted.records());
    this.policy = survey.project().label(wanted.policy());
    this.mainBranch = wanted.mainBranch();
  }

  static void collect(Survey survey, Wanted wanted, Instant at) throws IOException {
    Path copy = Files.createTempDirectory("delivery-gate");
    try {
      new BaseState(survey, wanted, copy).collect(at);
    } finally {
      delete(copy);
    }
  }

  private void collect(Instant at) throws IOException {
    try {
      BaseFiles base = GitReader.base(survey.project().root(), mainBranch, this::decides, copy);
      survey.add(search(base.known() ? 1 : 0, base.note()));
      if (base.missing()) {
        survey.add(new UnknownBase(base.note(), GIT));
      }
      if (base.known()) {
        survey.add(new Base(base.commit(), base.reason(), GIT));
        keepPolicy(base);
        new BaseComparison(survey, copy, records, base.files()).compare(at);
      }
    } catch (UnreadableReport e) {
      survey.add(new UnreadableEvidence(KIND, "", e.line(), e.reason(), e.mend(), GIT));
      survey.add(search(1, ""));
    }
  }

  private static EvidenceSearch search(int found, String note) {
    return new EvidenceSearch(KIND, "", List.of(GIT), found, note);
  }

  /** Whether a file says what is asked of the project. */
  private boolean decides(String path) {
    return path.equals(policy)
        || path.equals(PolicyFile.NAME)
        || BaseName.isIn(path)
        || path.endsWith(TABLE) && isBesidePolicy(path)
        || path.startsWith(records + "/");
  }

  private boolean isBesidePolicy(String path) {
    return Path.of(policy).resolveSibling(Path.of(path).getFileName()).equals(Path.of(path));
  }

  /** The policy as it was, where it is the project's to change. */
  private void keepPolicy(BaseFiles base) throws IOException {
    if (Path.of(policy).isAbsolute()) {
      return;
    }
    survey.add(new BasePolicy(policy, policyText(), GIT));
    for (Path file : base.files()) {
      String path = file.toString().replace('\\', '/');
      if (path.endsWith(TABLE) && isBesidePolicy(path)) {
        survey.add(new BasePolicy(path, text(file), GIT));
      }
    }
  }

  /** What another file decided before counts as well: the change may have put one in its place. */
  private String policyText() throws IOException {
    for (String name : List.of(policy, PolicyFile.NAME)) {
      if (Files.exists(copy.resolve(name))) {
        return text(Path.of(name));
      }
    }
    return "";
  }

  private String text(Path file) throws IOException {
    return new String(Files.readAllBytes(copy.resolve(file)), StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
