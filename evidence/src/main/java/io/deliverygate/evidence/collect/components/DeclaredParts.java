package io.deliverygate.evidence.collect.components;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.io.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module's build says that it needs when it runs: the dependencies of its pom.xml in the
 * scopes compile and runtime, those of its package.json, and what its gradle.lockfile has on the
 * runtime class path. Other modules of the project are none.
 */
final class DeclaredParts {

  private static final long MOST_BYTES = 16L << 20;
  private static final Set<String> SCOPES = Set.of("compile", "runtime");

  /** An npm dependency that names a folder of the project. */
  private static final String LOCAL = "(workspace|file|link|portal):.*";

  private final Survey survey;
  private final Set<String> modules;

  DeclaredParts(Survey survey) {
    this.survey = survey;
    this.modules =
        survey.project().modules().stream()
            .map(module -> module.name().substring(module.name().indexOf(':') + 1))
            .collect(Collectors.toSet());
  }

  /** The parts, each as {@link PartNames} writes it. */
  SortedSet<String> of(ModuleLayout module) throws IOException {
    SortedSet<String> parts = new TreeSet<>();
    needed(module).filter(part -> !isModule(part)).forEach(parts::add);
    addPackages(module.folder().resolve("package.json"), parts);
    addLocked(module.folder().resolve("gradle.lockfile"), parts);
    return parts;
  }

  /** Other modules of the project that a module's pom.xml names. */
  SortedSet<String> modulesOf(ModuleLayout module) {
    return needed(module).filter(this::isModule).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> needed(ModuleLayout module) {
    return module.components().stream()
        .filter(each -> SCOPES.contains(each.scope()))
        .filter(each -> !each.group().isEmpty() && !each.name().isEmpty())
        .map(each -> PartNames.of(each.group(), each.name()));
  }

  /** Whether a part is a module of the project. */
  boolean isModule(String part) {
    return modules.contains(part.substring(part.lastIndexOf('/') + 1));
  }

  private void add(String part, SortedSet<String> parts) {
    if (!isModule(part)) {
      parts.add(part);
    }
  }

  private void addPackages(Path file, SortedSet<String> parts) throws IOException {
    if (isRead(file)) {
      json(file)
          .path("dependencies")
          .properties()
          .forEach(
              each -> {
                if (!each.getValue().asText().matches(LOCAL)) {
                  add(each.getKey(), parts);
                }
              });
    }
  }

  /** Of a file that is no JSON nothing is known; npm refuses it too. */
  private static JsonNode json(Path file) throws IOException {
    try {
      return Json.mapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      return Json.mapper().createObjectNode();
    }
  }

  /** Lines such as {@code org.acme:till:1.0=compileClasspath,runtimeClasspath}. */
  private void addLocked(Path file, SortedSet<String> parts) throws IOException {
    if (isRead(file)) {
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("[^#=]+:[^=]+:[^=]+=(.*,)?runtimeClasspath(,.*)?"))
          .map(line -> line.split(":", 3))
          .forEach(names -> add(PartNames.of(names[0], names[1]), parts));
    }
  }

  private boolean isRead(Path file) throws IOException {
    return survey.tree().holdsFile(file) && Files.size(file) <= MOST_BYTES;
  }
}
