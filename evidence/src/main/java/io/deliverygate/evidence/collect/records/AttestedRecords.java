package io.deliverygate.evidence.collect.records;

import io.deliverygate.fact.Approval;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Source;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Repository;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Approvals and waivers of a server that identified who gave them. They lie outside the project,
 * where its build should not be able to write.
 *
 * @param files by the name that messages and facts give them, which no file of a project can have
 */
public record AttestedRecords(Map<String, Path> files) {

  private static final List<String> NAMES = List.of("approvals.yaml", "waivers.yaml");
  private static final Set<String> SECTIONS = Set.of("approvals", "waivers");

  /**
   * Those in a folder, where one is named; each file may be absent.
   *
   * @param project root of the project
   * @throws BadInputException where there is no such folder, it is within the project, or a file
   *     holds anything but approvals and waivers
   */
  public static AttestedRecords in(Optional<Path> folder, Path project) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (folder.isPresent()) {
      requireFolder(folder.get());
      requireOutside(folder.get(), project);
      for (String name : NAMES) {
        Path file = folder.get().resolve(name);
        if (Files.exists(file)) {
          requireOutside(file, project);
          requireSections(file, Source.ATTESTED_FOLDER + name);
          files.put(Source.ATTESTED_FOLDER + name, file);
        }
      }
    }
    return new AttestedRecords(files);
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          folder.toString(), "no such folder of attested records", "name an existing folder");
    }
  }

  /** Whoever changes the project could write there what nobody attested. */
  private static void requireOutside(Path file, Path project) throws IOException {
    if (file.toRealPath().startsWith(Repository.around(project))) {
      throw new BadInputException(
          file.toString(),
          "lies within the project, so nobody attests it",
          "keep attested records outside of the project");
    }
  }

  private static void requireSections(Path file, String label) throws IOException {
    YamlNode.read(file, label).ifPresent(root -> root.entries(SECTIONS));
  }

  /** Whether a record is not attested. */
  public static boolean isOfProject(Declared record) {
    return !record.source().startsWith(Source.ATTESTED_FOLDER);
  }

  /**
   * Whether a record is for a project: a server may send approvals of several, and what is for
   * others is none of this one's business.
   *
   * @param commits the commit that is judged, where it is known
   */
  static boolean concerns(Declared record, List<String> commits) {
    return isOfProject(record)
        || !(record instanceof Approval approval)
        || commits.stream().anyMatch(approval::ofRevision);
  }

  /** What is attested among some records, by kind. */
  static Stream<EvidenceSearch> searches(List<Declared> records) {
    Map<EvidenceKind, Long> found =
        records.stream()
            .filter(record -> !isOfProject(record))
            .map(Records::area)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    List<String> places = List.of(Source.ATTESTED_FOLDER + "*.yaml");
    return found.entrySet().stream()
        .map(each -> new EvidenceSearch(each.getKey(), "", places, each.getValue().intValue(), ""));
  }
}
