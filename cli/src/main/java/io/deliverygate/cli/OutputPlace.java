package io.deliverygate.cli;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an option lets something be written. What a project is judged by, and what it is made of,
 * is no place for that: reports would replace it, or become a part of the next run.
 *
 * @param option how messages name it
 * @param project the project's folder
 * @param kept folders of records and rules
 * @param policy the project's policy
 */
record OutputPlace(String option, Path project, List<Path> kept, Path policy) {

  private static final String FIX = "name a folder that holds nothing else, such as %s";

  OutputPlace {
    kept = List.copyOf(kept);
  }

  /** Refuses a folder that holds, or is part of, what the project keeps. */
  void requireFree(Path out) throws IOException {
    Optional<String> why = taken(out);
    if (why.isPresent()) {
      throw new BadInputException(
          option + " " + out, why.get(), FIX.formatted(ProjectFolder.output(project)));
    }
  }

  /** Whether nothing that the project keeps is there. */
  boolean isFree(Path out) throws IOException {
    return taken(out).isEmpty();
  }

  /** Refuses a file that is not named like a page, and one in such a folder. */
  void requirePage(Path page) throws IOException {
    String name = String.valueOf(page.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".htm")) {
      throw new BadInputException(
          option + " " + page, "no page is called like that", "name a file that ends in .html");
    }
    Path folder = real(page.toAbsolutePath()).getParent();
    Optional<String> why = folder == null ? Optional.empty() : part(folder);
    if (why.isPresent()) {
      throw new BadInputException(option + " " + page, why.get(), "name a file elsewhere");
    }
  }

  private Optional<String> taken(Path out) throws IOException {
    Path folder = real(out);
    if (real(project).startsWith(folder)) {
      return Optional.of("the project itself lies there");
    }
    if (real(policy).startsWith(folder)) {
      return Optional.of("the policy lies there");
    }
    Optional<String> part = part(folder);
    if (part.isPresent()) {
      return part;
    }
    for (Path sources : sources()) {
      if (real(sources).startsWith(folder)) {
        return Optional.of("sources lie there");
      }
    }
    for (Path each : kept) {
      if (real(each).startsWith(folder)) {
        return Optional.of("records or rules lie there");
      }
    }
    return Optional.empty();
  }

  /** What of the project a folder is, or is a part of. */
  private Optional<String> part(Path folder) throws IOException {
    for (Path each : kept) {
      if (folder.startsWith(real(each))) {
        return Optional.of("it belongs to the records or rules");
      }
    }
    for (Path sources : sources()) {
      if (folder.startsWith(real(sources)) && !real(project).startsWith(real(sources))) {
        return Optional.of("it belongs to the sources");
      }
    }
    boolean git =
        Stream.iterate(folder, each -> each != null, Path::getParent)
            .anyMatch(each -> each.endsWith(".git"));
    return git ? Optional.of("it belongs to git") : Optional.empty();
  }

  /** Source folders that hold nothing a build writes. */
  private List<Path> sources() throws IOException {
    try {
      return ProjectFolder.read(project).modules().stream()
          .flatMap(OutputPlace::sources)
          .filter(Files::exists)
          .toList();
    } catch (BadInputException e) {
      // whoever reads the project says so
      return List.of();
    }
  }

  private static Stream<Path> sources(ModuleLayout module) {
    return Stream.of(module.mainSources(), module.testSources())
        .flatMap(List::stream)
        .filter(folder -> !module.buildFolder().startsWith(folder))
        .filter(folder -> !folder.startsWith(module.buildFolder()));
  }

  /** The real path, as far as it is there. */
  private static Path real(Path path) throws IOException {
    Path named = path.toAbsolutePath().normalize();
    Path there = named;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(named)).normalize();
  }
}
