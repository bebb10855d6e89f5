package io.deliverygate.evidence.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide names each place where reports are looked for, and no other. */
class GuidePlacesTest {

  private static final Path GUIDE = Path.of("..", "docs", "guide.md");
  private static final Pattern FILE = Pattern.compile("`([^`]+\\.\\w+)`");

  /** Files of which the table speaks and which are no place of a tool's report. */
  private static final Set<String> OTHERS =
      Set.of("package.json", "delivery-gate/verified-criteria.json");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      names = {
        "TESTS",
        "CRITERIA",
        "COVERAGE",
        "FINDINGS",
        "DUPLICATION",
        "MUTATION",
        "SBOM",
        "VULNERABILITIES",
        "LOAD"
      })
  void shouldNameEachPlaceOfAKind(EvidenceKind kind) throws IOException {
    assertThat(named(kind)).isNotEmpty().isEqualTo(places(kind));
  }

  @Test
  void shouldKnowNoPlaceOfAnyOtherKind() throws IOException {
    List<EvidenceKind> kinds =
        Arrays.stream(EvidenceKind.values()).filter(kind -> !usual(kind).isEmpty()).toList();
    assertThat(kinds).hasSize(9);
  }

  /** Those of a module that Gradle builds and that has a package.json. */
  private Set<String> places(EvidenceKind kind) throws IOException {
    Files.writeString(folder.resolve("package.json"), "{}");
    return usual(kind).stream().map(ReportPattern::pattern).collect(Collectors.toSet());
  }

  private List<ReportPattern> usual(EvidenceKind kind) {
    Path build = folder.resolve("build");
    return ReportPattern.usual(
        kind,
        new ModuleLayout(
            "shop",
            folder,
            build,
            List.of(),
            List.of(),
            build.resolve("classes"),
            build.resolve("test-classes"),
            ClassFilter.ALL,
            List.of()));
  }

  private static Set<String> named(EvidenceKind kind) throws IOException {
    String row =
        Files.readAllLines(GUIDE).stream()
            .filter(line -> line.startsWith("| `" + kind.key() + "` |"))
            .findFirst()
            .orElseThrow();
    return FILE.matcher(row.split("\\|")[2])
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !OTHERS.contains(name))
        .collect(Collectors.toSet());
  }
}
