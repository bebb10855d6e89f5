package io.deliverygate.evidence.collect.records;

import io.deliverygate.baseline.Baseline;
import io.deliverygate.baseline.BaselineFiles;
import io.deliverygate.baseline.Entry;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.LinkedFiles;
import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what baselines accept. */
public final class Baselines {

  private final Survey survey;
  private final Path folder;
  private final Map<String, Boolean> gone = new HashMap<>();

  private Baselines(Survey survey, Path folder) {
    this.survey = survey;
    this.folder = folder;
  }

  /**
   * @param records folder of the record files, which holds that of the baselines; neither need
   *     exist
   * @throws BadInputException where a baseline is none, or lies where it belongs to nothing
   */
  public static void collect(Survey survey, Path records) throws IOException {
    new Baselines(survey, records.resolve(BaselineFiles.FOLDER)).collect();
  }

  private void collect() throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      read(file);
    }
    String place = label(folder) + "/" + Baseline.DEBT + "/*.yaml";
    survey.add(new EvidenceSearch(EvidenceKind.BASELINE, "", List.of(place), files.size(), ""));
    if (!files.isEmpty()) {
      past();
    }
  }

  /** How the accepted effort moved; where git cannot tell, nothing is said of it. */
  private void past() throws IOException {
    String place = label(folder);
    if (Path.of(place).isAbsolute()) {
      return;
    }
    try {
      survey.git().pastEfforts(place).facts().forEach(survey::add);
    } catch (UnreadableReport e) {
      // the collection of the revision tells of it
    }
  }

  private List<Path> files() throws IOException {
    Path root = survey.project().root();
    Repository.requireInside(root, folder, label(folder));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Path within = Repository.names(root, folder) ? Repository.around(root) : folder.toRealPath();
    return List.copyOf(
        LinkedFiles.below(
                folder, within, label(folder), path -> true, path -> path.matches(".*\\.ya?ml"))
            .values());
  }

  /**
   * Whether a file is a baseline.
   *
   * @param path relative to the folder of the records
   */
  public static boolean isBaseline(String path) {
    return path.matches(BaselineFiles.FOLDER + "/.*\\.ya?ml");
  }

  private void read(Path file) throws IOException {
    String label = label(file);
    if (!folder.equals(file.getParent().getParent())) {
      throw new BadInputException(
          label, "no baseline belongs here", "keep baselines in " + label(folder) + "/<gate>/");
    }
    Baseline baseline = BaselineFiles.read(file, label);
    survey.add(baseline.effort(label));
    for (Entry entry : baseline.accepted()) {
      List<String> missing = entry.files().stream().filter(this::isGone).toList();
      survey.add(entry.fact(baseline.module(), missing, label));
    }
    survey.add(Records.source(label, file));
  }

  private boolean isGone(String file) {
    return gone.computeIfAbsent(file, this::isAway);
  }

  private boolean isAway(String file) {
    try {
      return !survey.tree().holdsFile(survey.project().root().resolve(file));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private String label(Path path) {
    return survey.project().label(path);
  }
}
