package io.deliverygate.evidence.collect;

import io.deliverygate.baseline.Baseline;
import io.deliverygate.baseline.BaselineFiles;
import io.deliverygate.evidence.records.RecordReader;
import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.fact.Product;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tells in what the records, rules and baseline of a project are less than they were. */
final class BaseComparison {

  private static final String RULES = "rules";
  private static final String GIT = ".git";

  private final Survey survey;
  private final Path copy;
  private final String folder;
  private final List<Path> files;

  /**
   * @param copy folder with the files as they were
   * @param folder that of the records, as messages name it
   * @param files what was there, by path relative to the project's root
   */
  BaseComparison(Survey survey, Path copy, String folder, List<Path> files) {
    this.survey = survey;
    this.copy = copy;
    this.folder = folder;
    this.files = files;
  }

  void compare(Instant at) throws IOException {
    try {
      List<Declared> before = RecordReader.read(named(Records::isRecord), at);
      List<Declared> now = survey.all(Declared.class).filter(AttestedRecords::isOfProject).toList();
      survey.add(product(before));
      new GoneRecords(before, now).tell(this::add);
      new GrownBaseline(baselines(), accepted()).tell(this::add);
    } catch (BadInputException e) {
      survey.add(product(List.of()));
      add(
          Area.RECORDS,
          "the records as a whole",
          "what today is refused: " + e.getMessage(),
          "others");
    }
    compareRules();
  }

  /** What limits by component and tier went by. */
  private BaseProduct product(List<Declared> before) throws IOException {
    List<String> tiers =
        before.stream()
            .filter(Product.class::isInstance)
            .map(record -> ((Product) record).tier())
            .toList();
    return new BaseProduct(BaseName.of(copy), tiers, GIT);
  }

  private Map<String, Path> named(Predicate<Path> which) {
    Map<String, Path> named = new TreeMap<>();
    Path records = Path.of(folder);
    for (Path file : files) {
      if (file.startsWith(records) && which.test(records.relativize(file))) {
        named.put(file.toString().replace('\\', '/'), copy.resolve(file));
      }
    }
    return named;
  }

  private List<Fact> baselines() throws IOException {
    List<Fact> accepted = new ArrayList<>();
    for (Map.Entry<String, Path> file :
        named(path -> path.startsWith(BaselineFiles.FOLDER)).entrySet()) {
      Baseline baseline = BaselineFiles.read(file.getValue(), file.getKey());
      accepted.add(baseline.effort(file.getKey()));
      baseline
          .accepted()
          .forEach(entry -> accepted.add(entry.fact(baseline.module(), List.of(), file.getKey())));
    }
    return accepted;
  }

  private List<Fact> accepted() {
    List<Fact> accepted = new ArrayList<>(survey.all(AcceptedEffort.class).toList());
    survey.all(AcceptedFlaw.class).forEach(accepted::add);
    return accepted;
  }

  /** Whether other conditions are weaker conditions nobody can tell. */
  private void compareRules() throws IOException {
    for (Map.Entry<String, Path> file : named(BaseComparison::isRule).entrySet()) {
      Path now = survey.project().root().resolve(file.getKey());
      if (!survey.tree().holdsFile(now)) {
        add(Area.RECORDS, "rules " + file.getKey(), "there", "gone");
      } else if (Files.mismatch(file.getValue(), now) >= 0) {
        add(Area.RECORDS, "rules " + file.getKey(), "another text", "changed");
      }
    }
  }

  private static boolean isRule(Path path) {
    String name = path.getFileName().toString();
    return path.startsWith(RULES) && !name.endsWith(".case.yaml") && !name.startsWith("README");
  }

  private void add(Area area, String subject, String before, String now) {
    survey.add(new Loosening(area, subject, before, now, "", 0, GIT));
  }
}
