package io.deliverygate.evidence.collect.records;

import io.deliverygate.evidence.pipeline.PipelineReader;
import io.deliverygate.evidence.pipeline.Stages;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Pipeline;
import io.deliverygate.fact.PipelineFile;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the file that defines the pipeline, where the records name one of the repository. */
final class PipelineFiles {

  private static final long MOST_BYTES = 1 << 20;

  private final Path root;
  private final List<Path> folders;

  private PipelineFiles(Path root, List<Path> folders) {
    this.root = root;
    this.folders = folders;
  }

  /**
   * Adds what is in the file that the record of the pipeline names; a path is relative to the
   * project, or to the file of records.
   *
   * @param files the files of records
   */
  static void collect(Survey survey, List<Path> files) throws IOException {
    Path root = survey.project().root();
    List<Path> folders =
        Stream.concat(Stream.of(root), files.stream().map(Path::getParent)).distinct().toList();
    PipelineFiles places = new PipelineFiles(root, folders);
    for (String link : survey.all(Pipeline.class).map(Pipeline::link).distinct().toList()) {
      Optional<Path> file = places.file(link);
      if (file.isPresent()) {
        String label = survey.project().label(file.get());
        Optional<PipelineFile> read = read(link, file.get(), label);
        if (read.isPresent()) {
          survey.add(read.get());
          survey.add(Records.source(label, file.get()));
        }
      }
    }
  }

  private Optional<Path> file(String link) throws IOException {
    try {
      Path around = Repository.around(root);
      for (Path folder : link.isEmpty() ? List.<Path>of() : folders) {
        Path path = folder.resolve(link.split("#", 2)[0]).normalize();
        if (Files.isRegularFile(path) && path.toRealPath().startsWith(around)) {
          return Optional.of(path);
        }
      }
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<PipelineFile> read(String link, Path file, String label)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return Optional.of(flawed(link, label, "it is larger than 1 MiB"));
    }
    try {
      String path = file.toRealPath().toString();
      return PipelineReader.read(path, Files.readString(file)).map(is -> found(link, label, is));
    } catch (CharacterCodingException e) {
      return Optional.of(flawed(link, label, "it is not UTF-8 text"));
    } catch (BadInputException e) {
      return Optional.of(flawed(link, label, e.getMessage()));
    }
  }

  private static PipelineFile found(String link, String label, Stages stages) {
    return new PipelineFile(link, stages.names(), stages.whole(), "", label);
  }

  private static PipelineFile flawed(String link, String label, String flaw) {
    return new PipelineFile(link, List.of(), true, flaw, label);
  }
}
