package io.deliverygate.evidence.collect.change;

import io.deliverygate.baseline.Baseline;
import io.deliverygate.baseline.BaselineFiles;
import io.deliverygate.evidence.collect.records.AttestedRecords;
import io.deliverygate.evidence.collect.records.Records;
import io.deliverygate.evidence.records.RecordReader;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Source;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in what the records and the baseline of a project are less than they were. */
final class BaseComparison {

  private static final String GIT = ".git";

  private final Survey survey;
  private final Instant at;
  private final Set<Loosening> told = new LinkedHashSet<>();

  BaseComparison(Survey survey, Instant at) {
    this.survey = survey;
    this.at = at;
  }

  void compare(BaseRecords before) throws IOException {
    List<Product> products = new ArrayList<>();
    for (BaseRecords.Folder folder : before.folders()) {
      compare(folder, products);
    }
    List<String> tiers = products.stream().map(Product::tier).distinct().toList();
    survey.add(new BaseProduct(name(before), tiers, GoneRecords.zone(products.stream()), GIT));
    told.forEach(survey::add);
  }

  private static String name(BaseRecords before) throws IOException {
    Path copy = Files.createTempDirectory("delivery-gate");
    try {
      if (before.pom().isPresent()) {
        Files.write(copy.resolve(BaseName.POM), before.pom().get());
      }
      return BaseName.of(copy);
    } finally {
      delete(copy);
    }
  }

  private void compare(BaseRecords.Folder folder, List<Product> products) throws IOException {
    Path copy = Files.createTempDirectory("delivery-gate");
    try {
      for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
        Path target = copy.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      compare(folder, copy, products);
    } catch (BadInputException e) {
      add(
          Area.RECORDS,
          "the records as a whole",
          "what today is refused: " + e.getMessage(),
          "others (sha-256 " + digest() + ")");
    } finally {
      delete(copy);
    }
  }

  private void compare(BaseRecords.Folder folder, Path copy, List<Product> products)
      throws IOException {
    Map<String, Path> records = named(folder, copy, Records::isRecord);
    List<Declared> before = RecordReader.read(records, at);
    GoneRecords.products(before).forEach(products::add);
    List<Declared> now = survey.all(Declared.class).filter(AttestedRecords::isOfProject).toList();
    new GoneRecords(before, now, at).tell(this::add);
    new GrownBaseline(baselines(folder, copy), accepted()).tell(this::add);
  }

  /** Of the records today, so that an approval is for them alone. */
  private String digest() {
    String all =
        survey
            .all(Source.class)
            .filter(source -> source.origin() == Source.Origin.COMMITTED_RECORD)
            .map(source -> source.path() + " " + source.sha256())
            .sorted()
            .collect(Collectors.joining("\n"));
    return Sha256.of(all).substring(0, 16);
  }

  private static Map<String, Path> named(
      BaseRecords.Folder folder, Path copy, Predicate<Path> which) {
    Map<String, Path> named = new TreeMap<>();
    for (String file : folder.files().keySet()) {
      if (which.test(Path.of(file))) {
        named.put(folder.label() + "/" + file, copy.resolve(file));
      }
    }
    return named;
  }

  private static List<Fact> baselines(BaseRecords.Folder folder, Path copy) throws IOException {
    List<Fact> accepted = new ArrayList<>();
    Predicate<Path> baseline = path -> path.startsWith(BaselineFiles.FOLDER);
    for (Map.Entry<String, Path> file : named(folder, copy, baseline).entrySet()) {
      Baseline read = BaselineFiles.read(file.getValue(), file.getKey());
      accepted.add(read.effort(file.getKey()));
      read.accepted()
          .forEach(entry -> accepted.add(entry.fact(read.module(), List.of(), file.getKey())));
    }
    return accepted;
  }

  private List<Fact> accepted() {
    List<Fact> accepted = new ArrayList<>(survey.all(AcceptedEffort.class).toList());
    survey.all(AcceptedFlaw.class).forEach(accepted::add);
    return accepted;
  }

  private void add(Area area, String subject, String before, String now) {
    told.add(new Loosening(area, subject, before, now, "", 0, GIT));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
