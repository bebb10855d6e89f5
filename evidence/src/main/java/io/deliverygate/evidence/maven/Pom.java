package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * One pom.xml as it is on disk.
 *
 * @param file where it is
 * @param model what it says, nothing inherited and nothing filled in
 * @param modules the modules that it names, in its own words
 */
record Pom(Path file, Model model, List<String> modules) {

  private static final long MOST_BYTES = 4 << 20;
  private static final int LONGEST_PATH = 1000;
  private static final String FIX = "fix the pom.xml; mvn validate says more";

  Path folder() {
    return file.getParent();
  }

  /** Whether it names modules, in a profile or not. */
  boolean namesModules() {
    return !modules.isEmpty()
        || model.getProfiles().stream().anyMatch(profile -> !profile.getModules().isEmpty());
  }

  /** Whether any module that it names lies in a folder, absolute. */
  boolean names(Path other) {
    PomChain alone = new PomChain(List.of(this));
    Stream<String> own = modules.stream().map(module -> alone.filled(module, new Properties()));
    Stream<String> ofProfiles =
        model.getProfiles().stream()
            .flatMap(
                profile ->
                    profile.getModules().stream()
                        .map(module -> alone.filled(module, profile.getProperties())));
    return Stream.concat(own, ofProfiles)
        .map(module -> folder().resolve(module.replace('\\', '/')).normalize())
        .anyMatch(path -> path.equals(other) || (other.equals(path.getParent()) && isFile(path)));
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  /**
   * @throws BadInputException where it is no readable pom.xml
   */
  static Pom read(Path root, Path file) throws IOException {
    ProjectLayout project = new ProjectLayout(root, "", "", List.of(), List.of());
    String label = project.label(file);
    if (Files.size(file) > MOST_BYTES) {
      throw new BadInputException(label, "is larger than 4 MiB", "no pom.xml needs that much");
    }
    List<String> modules = lookThrough(project, file, label);
    Model model = parse(file, label);
    modules.addAll(0, model.getModules());
    return new Pom(file, checked(model, label), List.copyOf(modules));
  }

  /**
   * Refuses what Maven's own parser would choke on, such as endless nesting, and finds the modules
   * where Maven 4 calls them subprojects.
   */
  private static List<String> lookThrough(ProjectLayout project, Path file, String label)
      throws IOException {
    Path folder = file.getParent();
    ModuleLayout module = ModuleLayout.of("", folder, folder, List.of(), List.of(), "", "");
    List<String> subprojects = new ArrayList<>();
    try (XmlPass xml = XmlPass.open(new Report(project, module, file, ""), FIX, "project")) {
      while (xml.nextElement()) {
        if (xml.name().equals("subproject") && xml.depth() == 3) {
          subprojects.add(xml.text(LONGEST_PATH).strip());
        }
      }
      return subprojects;
    } catch (UnreadableReport e) {
      throw bad(label, e.line(), e.reason());
    }
  }

  private static Model parse(Path file, String label) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new MavenXpp3Reader().read(in, false);
    } catch (XmlPullParserException e) {
      throw bad(label, e.getLineNumber(), String.valueOf(e.getMessage()));
    }
  }

  private static Model checked(Model model, String label) {
    if (isBlank(model.getArtifactId())) {
      throw bad(label, 0, "has no artifactId");
    }
    Parent parent = model.getParent();
    if (parent != null && (isBlank(parent.getGroupId()) || isBlank(parent.getArtifactId()))) {
      throw bad(label, 0, "has a parent without groupId or artifactId");
    }
    return model;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static BadInputException bad(String label, int line, String what) {
    return new BadInputException(line > 0 ? label + ":" + line : label, what, FIX);
  }
}
