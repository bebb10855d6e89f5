package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where reports may lie.
 *
 * @param base an existing or missing folder
 * @param pattern names of folders and a file below it, between slashes; {@code *} and {@code ?}
 *     stand for characters, {@code **} for any number of folders
 */
record Place(Path base, String pattern) {

  private static final Map<EvidenceKind, List<String>> BELOW_BUILD_FOLDER =
      Map.of(
          EvidenceKind.TESTS,
          List.of("surefire-reports/TEST-*.xml", "failsafe-reports/TEST-*.xml"),
          EvidenceKind.CRITERIA,
          List.of("cucumber*.json", "cucumber*/*.json"),
          EvidenceKind.COVERAGE,
          List.of("jacoco*.exec", "site/jacoco*/jacoco.xml"),
          EvidenceKind.FINDINGS,
          List.of("pmd.xml"),
          EvidenceKind.DUPLICATION,
          List.of("cpd.xml"));

  /** Absolute, upwards, or nothing but the module's folder itself. */
  private static final Pattern LEAVES_MODULE =
      Pattern.compile("\\s*|/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|[./]*");

  /** Where reports of a kind usually lie. */
  static List<Place> usual(EvidenceKind kind, ModuleLayout module) {
    return BELOW_BUILD_FOLDER.getOrDefault(kind, List.of()).stream()
        .map(pattern -> new Place(module.buildFolder(), pattern))
        .toList();
  }

  /**
   * Where a policy says that they lie.
   *
   * @throws BadInputException where the pattern would leave the module
   */
  static Place configured(EvidenceKind kind, String pattern, ModuleLayout module) {
    String slashed = pattern.replace('\\', '/');
    if (LEAVES_MODULE.matcher(slashed).matches()) {
      throw new BadInputException(
          "evidence." + kind.key(),
          "'" + pattern + "' is no place inside a module",
          "write it relative to the module's folder, such as target/*.xml");
    }
    return new Place(module.folder(), slashed);
  }

  List<String> segments() {
    return List.of(pattern.split("/+")).stream().filter(name -> !name.equals(".")).toList();
  }

  /** As messages name it. */
  String label(ProjectLayout project) {
    String folder = project.label(base);
    return folder.isEmpty() ? pattern : folder + "/" + pattern;
  }

  /** The folder above the last name, if there is one below the base and it is no pattern. */
  boolean namesFolder() {
    return pattern.contains("/") && !folderPattern().matches(".*[*?].*");
  }

  /** The folder of {@link #namesFolder}. */
  Path folder() {
    return base.resolve(folderPattern());
  }

  /** The last name. */
  String filePattern() {
    return pattern.substring(pattern.lastIndexOf('/') + 1);
  }

  private String folderPattern() {
    return pattern.substring(0, Math.max(0, pattern.lastIndexOf('/')));
  }
}
