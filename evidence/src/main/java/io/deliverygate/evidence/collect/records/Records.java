package io.deliverygate.evidence.collect.records;

import io.deliverygate.evidence.records.RecordReader;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceKind.Scope;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Source;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.LinkedFiles;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.Repository;
import io.deliverygate.record.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects what people declare in record files. */
public final class Records {

  /** Folders within it that hold something else. */
  private static final Set<String> OTHERS = Set.of("rules", "baseline", "schema");

  private final Survey survey;
  private final Path folder;
  private final AttestedRecords attested;

  private Records(Survey survey, Path folder, AttestedRecords attested) {
    this.survey = survey;
    this.folder = folder;
    this.attested = attested;
  }

  /**
   * @param folder where they lie; it need not exist
   * @param attested what a server adds to them; a name can come only once in both; approvals of
   *     other commits than the one that was collected before are left out
   * @param at the instant after which nothing can have happened yet
   * @throws BadInputException where a record is wrong
   */
  public static void collect(Survey survey, Path folder, AttestedRecords attested, Instant at)
      throws IOException {
    new Records(survey, folder, attested).collect(at);
  }

  private void collect(Instant at) throws IOException {
    RecordNames.requireNoModule(
        survey.project().root(),
        survey.project().modules(),
        List.of(folder, survey.project().root().resolve(ProjectFiles.RECORDS)));
    Repository.requireInside(survey.project().root(), folder, label(folder));
    RecordNames.requireNoFile(folder, label(folder));
    Map<String, Path> files = note().isEmpty() ? files() : Map.of();
    Map<String, Path> all = new TreeMap<>(files);
    all.putAll(attested.files());
    List<String> commits = survey.all(Revision.class).map(Revision::commit).toList();
    List<Declared> records =
        RecordReader.read(all, at).stream()
            .filter(record -> AttestedRecords.concerns(record, commits))
            .toList();
    records.forEach(survey::add);
    for (Map.Entry<String, Path> file : files.entrySet()) {
      survey.add(source(file.getKey(), file.getValue()));
    }
    for (Map.Entry<String, Path> file : attested.files().entrySet()) {
      survey.add(source(file.getKey(), file.getValue(), Source.Origin.ATTESTED));
    }
    PlaceChanges.collect(survey, LinkedPlaces.collect(survey, List.copyOf(files.values())), at);
    RecordedDays.collect(survey, label(folder), records, at);
    PipelineFiles.collect(survey, List.copyOf(files.values()));
    search(records);
  }

  private void search(List<Declared> records) {
    List<Declared> own = records.stream().filter(AttestedRecords::isOfProject).toList();
    Stream.of(EvidenceKind.values())
        .filter(kind -> kind.scope() == Scope.RECORDS || kind == EvidenceKind.WAIVERS)
        .forEach(kind -> survey.add(search(kind, own)));
    AttestedRecords.searches(records).forEach(survey::add);
  }

  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (Path file :
        LinkedFiles.below(
                folder, within(), label(folder), Records::holdsRecords, RecordNames::couldBeOne)
            .values()) {
      RecordNames.requireKnown(file, label(file));
      if (RecordNames.isRecord(file)) {
        files.put(label(file), file);
      }
    }
    return files;
  }

  /** What no link of the records may leave. */
  private Path within() throws IOException {
    Path root = survey.project().root();
    return Repository.names(root, folder) ? Repository.around(root) : folder.toRealPath();
  }

  private static boolean holdsRecords(String path) {
    return !OTHERS.contains(path);
  }

  /**
   * Whether a file is one of records.
   *
   * @param path relative to the folder of the records
   */
  public static boolean isRecord(Path path) {
    return !OTHERS.contains(path.getName(0).toString()) && RecordNames.isRecord(path);
  }

  private String label(Path file) {
    return survey.project().label(file);
  }

  /** A file that people committed, as a source. */
  static Source source(String label, Path file) throws IOException {
    return source(label, file, Source.Origin.COMMITTED_RECORD);
  }

  private static Source source(String label, Path file, Source.Origin origin) throws IOException {
    return new Source(
        label, origin, "", ReadReport.digest(file), Files.getLastModifiedTime(file).toInstant());
  }

  private EvidenceSearch search(EvidenceKind kind, List<Declared> records) {
    int found = (int) records.stream().filter(record -> area(record) == kind).count();
    String place = label(folder);
    return new EvidenceSearch(kind, "", List.of(place + "/*.yaml"), found, note());
  }

  /** Why nothing is read; empty where the folder can be. */
  private String note() {
    return Files.isDirectory(folder) ? "" : "there is no folder " + label(folder);
  }

  /** The kind of evidence that a record belongs to. */
  static EvidenceKind area(Declared record) {
    return RecordType.of(record.getClass()).area();
  }
}
