package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.survey.ModuleInputs;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Component;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes down what is judged: the release, its modules and the components that they declare. */
public final class ProjectModel {

  private static final String POM = "pom.xml";

  private final Survey survey;
  private final ProjectLayout project;
  private final SortedSet<String> poms = new TreeSet<>();

  private ProjectModel(Survey survey) {
    this.survey = survey;
    this.project = survey.project();
  }

  public static void collect(Survey survey) throws IOException {
    new ProjectModel(survey).collect();
  }

  private void collect() throws IOException {
    survey.add(new Release(project.name(), project.version(), pomIn(project.root())));
    for (String reason : project.partialBecause()) {
      survey.add(new PartialBuild(reason, ""));
    }
    for (ModuleLayout module : project.modules()) {
      addModule(module);
    }
    for (String pom : poms) {
      addSource(pom);
    }
    survey.add(search());
  }

  private String pomIn(Path folder) {
    Path pom = folder.resolve(POM);
    return survey.tree().holdsFile(pom) ? project.label(pom) : "";
  }

  private void addModule(ModuleLayout module) {
    ModuleInputs inputs = survey.inputs(module);
    String pom =
        module.components().stream()
            .map(Component::source)
            .findFirst()
            .orElse(pomIn(module.folder()));
    survey.add(
        new ProjectModule(
            module.name(),
            project.label(module.folder()),
            inputs.hasMainSources(),
            inputs.hasTestSources(),
            pom));
    module.components().forEach(survey::add);
    if (!pom.isEmpty()) {
      poms.add(pom);
    }
  }

  private void addSource(String pom) throws IOException {
    Path file = project.root().resolve(pom);
    if (survey.tree().holdsFile(file)) {
      survey.add(
          new Source(
              pom,
              Source.Origin.BUILD_MODEL,
              "Maven",
              ReadReport.digest(file),
              Files.getLastModifiedTime(file).toInstant()));
    }
  }

  private EvidenceSearch search() {
    boolean none = poms.isEmpty();
    List<String> places = none ? List.of(POM) : List.copyOf(poms);
    String note = none ? "the project has no pom.xml, so its components are not known" : "";
    return new EvidenceSearch(EvidenceKind.COMPONENTS, "", places, poms.size(), note);
  }
}
