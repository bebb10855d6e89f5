package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says what a module has in the place of a kind of report that was not found. */
public final class Absence {

  private final Survey survey;
  private final EvidenceKind kind;

  public Absence(Survey survey, EvidenceKind kind) {
    this.survey = survey;
    this.kind = kind;
  }

  /** A clause such as «target/surefire-reports is empty, although the module has tests». */
  public String of(ModuleLayout module) throws IOException {
    Optional<String> folder = unbuilt(module);
    for (ReportPattern place : survey.finder().places(kind, module)) {
      if (folder.isEmpty() && place.namesFolder() && place.suits(module)) {
        folder = without(place);
      }
    }
    return folder.orElseGet(() -> nothing(module)) + although(module);
  }

  private Optional<String> unbuilt(ModuleLayout module) {
    String label = survey.project().label(module.buildFolder());
    if (Files.isRegularFile(module.folder().resolve("package.json"))) {
      return Optional.empty();
    }
    if (!Files.isDirectory(module.buildFolder())) {
      return Optional.of(label + " does not exist: the module was not built");
    }
    return survey.tree().holds(module.buildFolder())
        ? Optional.empty()
        : Optional.of(label + " lies outside the project and was not looked into");
  }

  private Optional<String> without(ReportPattern place) throws IOException {
    if (!survey.tree().holdsFolder(place.folder())) {
      return Optional.empty();
    }
    String label = survey.project().label(place.folder());
    List<Path> inside = survey.finder().inside(place.folder());
    return Optional.of(
        inside.isEmpty() ? label + " is empty" : label + " holds no " + place.filePattern());
  }

  private String nothing(ModuleLayout module) {
    return switch (kind) {
      case COVERAGE ->
          survey.inputs(module).hasScripts()
              ? "there is no coverage/lcov.info"
              : "no execution data (target/jacoco*.exec) and no jacoco.xml";
      case SBOM, VULNERABILITIES -> "there is no " + firstPlace(module);
      default -> "there is no report";
    };
  }

  private String firstPlace(ModuleLayout module) {
    return survey.finder().places(kind, module).stream()
        .filter(place -> place.suits(module))
        .map(place -> place.label(survey.project()))
        .findFirst()
        .orElse("report");
  }

  private String although(ModuleLayout module) {
    boolean fromTests = kind == EvidenceKind.TESTS || kind == EvidenceKind.COVERAGE;
    return fromTests && survey.inputs(module).hasTestSources()
        ? ", although the module has tests"
        : "";
  }
}
