package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
public record ReportPattern(Path base, String pattern) {

  private static final Map<EvidenceKind, List<String>> BELOW_BUILD_FOLDER =
      Map.of(
          EvidenceKind.TESTS, List.of("surefire-reports/TEST-*.xml", "failsafe-reports/TEST-*.xml"),
          EvidenceKind.CRITERIA, List.of("cucumber*.json", "cucumber*/*.json"),
          EvidenceKind.COVERAGE,
              List.of("jacoco*.exec", "site/jacoco*/jacoco.xml", "site/cobertura/coverage.xml"),
          EvidenceKind.FINDINGS,
              List.of(
                  "pmd.xml",
                  "checkstyle-result.xml",
                  "spotbugsXml.xml",
                  "spotbugsSarif.json",
                  "*.sarif",
                  "*.sarif.json"),
          EvidenceKind.DUPLICATION, List.of("cpd.xml"),
          EvidenceKind.MUTATION, List.of("pit-reports/**/mutations.xml"),
          EvidenceKind.SBOM,
              List.of(
                  "bom.json",
                  "bom.xml",
                  "classes/META-INF/sbom/*.cdx.json",
                  "reports/bom.json",
                  "reports/bom.xml",
                  "reports/cyclonedx/bom.json",
                  "reports/cyclonedx/bom.xml"),
          EvidenceKind.VULNERABILITIES,
              List.of("dependency-check-report.json", "reports/dependency-check-report.json"),
          EvidenceKind.LOAD,
              List.of(
                  "*.jtl",
                  "jmeter/**/*.jtl",
                  "jmeter/results/*.csv",
                  "gatling/**/js/stats.json",
                  "gatling/*/index.html",
                  "reports/gatling/**/js/stats.json",
                  "reports/gatling/*/index.html",
                  "k6*.json",
                  "*-k6-summary.json"));

  /** Where Gradle's plugins write, beside those places. */
  private static final Map<EvidenceKind, List<String>> BELOW_GRADLE_FOLDER =
      Map.of(
          EvidenceKind.TESTS, List.of("test-results/*/TEST-*.xml"),
          EvidenceKind.COVERAGE,
              List.of(
                  "jacoco/*.exec",
                  "reports/jacoco/*/*.xml",
                  "reports/cobertura/*.xml",
                  "reports/**/lcov.info"),
          EvidenceKind.DUPLICATION, List.of("reports/cpd/*.xml"),
          EvidenceKind.FINDINGS,
              List.of(
                  "reports/pmd/*.xml",
                  "reports/checkstyle/*.xml",
                  "reports/spotbugs/*.xml",
                  "reports/**/*.sarif"),
          EvidenceKind.MUTATION, List.of("reports/pitest/**/mutations.xml"));

  /** Where tools of a module with a package.json write, which has no build folder. */
  private static final Map<EvidenceKind, List<String>> BELOW_NODE_FOLDER =
      Map.of(
          EvidenceKind.TESTS,
              List.of(
                  "junit.xml", "reports/junit.xml", "test-results/junit.xml", "coverage/junit.xml"),
          EvidenceKind.COVERAGE, List.of("coverage/lcov.info", "coverage/cobertura-coverage.xml"),
          EvidenceKind.FINDINGS, List.of("*.sarif", "reports/*.sarif"));

  /** Absolute, upwards, or nothing but the module's folder itself. */
  private static final Pattern LEAVES_MODULE =
      Pattern.compile("\\s*|/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|[./]*");

  /** Where reports of a kind usually lie. */
  static List<ReportPattern> usual(EvidenceKind kind, ModuleLayout module) {
    List<ReportPattern> places =
        new ArrayList<>(below(BELOW_BUILD_FOLDER, kind, module.buildFolder()));
    if (module.buildFolder().endsWith("build")) {
      places.addAll(below(BELOW_GRADLE_FOLDER, kind, module.buildFolder()));
    }
    if (Files.isRegularFile(module.folder().resolve("package.json"))) {
      places.addAll(below(BELOW_NODE_FOLDER, kind, module.folder()));
    }
    return List.copyOf(places);
  }

  private static List<ReportPattern> below(
      Map<EvidenceKind, List<String>> patterns, EvidenceKind kind, Path folder) {
    return patterns.getOrDefault(kind, List.of()).stream()
        .map(pattern -> new ReportPattern(folder, pattern))
        .toList();
  }

  /**
   * Where a policy says that they lie.
   *
   * @throws BadInputException where the pattern would leave the module
   */
  static ReportPattern configured(EvidenceKind kind, String pattern, ModuleLayout module) {
    String slashed = pattern.replace('\\', '/');
    if (LEAVES_MODULE.matcher(slashed).matches()) {
      throw new BadInputException(
          "evidence." + kind.key(),
          "'" + pattern + "' is no place inside a module",
          "write it relative to the module's folder, such as target/*.xml");
    }
    return new ReportPattern(module.folder(), slashed);
  }

  List<String> segments() {
    return List.of(pattern.split("/+")).stream().filter(name -> !name.equals(".")).toList();
  }

  /** As messages name it. */
  public String label(ProjectLayout project) {
    String folder = project.label(base);
    return folder.isEmpty() ? pattern : folder + "/" + pattern;
  }

  /** Whether the module's build tool writes there: reports/ below the build folder is Gradle's. */
  boolean suits(ModuleLayout module) {
    return !base.equals(module.buildFolder())
        || base.endsWith("build")
        || !pattern.startsWith("reports/");
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
