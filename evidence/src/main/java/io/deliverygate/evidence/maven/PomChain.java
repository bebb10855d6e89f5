package io.deliverygate.evidence.maven;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.jspecify.annotations.Nullable;

/**
 * A pom.xml and its parents within the project, nearest first, seen as one model: as much of the
 * effective model as these files alone give.
 */
final class PomChain {

  private final List<Model> models;
  private final Placeholders placeholders;

  PomChain(List<Pom> poms) {
    this.models = poms.stream().map(Pom::model).toList();
    this.placeholders = new Placeholders(properties(poms));
  }

  private Properties properties(List<Pom> poms) {
    Properties all = new Properties();
    List<Model> farthestFirst = new ArrayList<>(models);
    Collections.reverse(farthestFirst);
    farthestFirst.forEach(model -> all.putAll(model.getProperties()));
    String folder = poms.get(0).folder().toString();
    set(all, "basedir", folder);
    set(all, "project.basedir", folder);
    set(all, "project.groupId", inherited(Model::getGroupId, Parent::getGroupId));
    set(all, "project.artifactId", models.get(0).getArtifactId());
    set(all, "project.version", inherited(Model::getVersion, Parent::getVersion));
    Parent parent = models.get(0).getParent();
    set(all, "project.parent.version", parent == null ? null : parent.getVersion());
    set(all, "project.build.directory", folder + "/" + directory());
    return all;
  }

  private static void set(Properties all, String name, @Nullable String value) {
    if (value != null) {
      all.setProperty(name, value);
    }
  }

  private @Nullable String inherited(
      Function<Model, @Nullable String> own, Function<Parent, @Nullable String> parents) {
    Model model = models.get(0);
    String value = own.apply(model);
    return value == null && model.getParent() != null ? parents.apply(model.getParent()) : value;
  }

  private String directory() {
    String directory = ofBuild(Build::getDirectory);
    return directory == null ? "target" : directory;
  }

  /** The nearest value of a build section. */
  private @Nullable String ofBuild(Function<Build, @Nullable String> value) {
    for (Model model : models) {
      if (model.getBuild() != null && value.apply(model.getBuild()) != null) {
        return value.apply(model.getBuild());
      }
    }
    return null;
  }

  /** A property of the project, where it is set. */
  Optional<String> property(String name) {
    String placeholder = "${" + name + "}";
    return Optional.ofNullable(placeholders.fill(placeholder))
        .filter(value -> !value.equals(placeholder));
  }

  /**
   * What the nearest pom.xml names, such as a module, with all names filled that are known.
   *
   * @param profile properties that count before those of the chain
   */
  String filled(String text, Properties profile) {
    String first = new Placeholders(profile).fill(text);
    return Objects.requireNonNull(placeholders.fill(first));
  }

  /** The chain as one model, with all names filled that are known. */
  Model merged() {
    Model merged = new Model();
    merged.setGroupId(placeholders.fill(inherited(Model::getGroupId, Parent::getGroupId)));
    merged.setArtifactId(placeholders.fill(models.get(0).getArtifactId()));
    merged.setVersion(placeholders.fill(inherited(Model::getVersion, Parent::getVersion)));
    merged.setParent(parent(models.get(0).getParent()));
    merged.setBuild(build());
    merged.setDependencies(new DeclaredDependencies(models, placeholders).all());
    return merged;
  }

  private @Nullable Parent parent(@Nullable Parent parent) {
    if (parent == null) {
      return null;
    }
    Parent filled = parent.clone();
    filled.setVersion(placeholders.fill(parent.getVersion()));
    return filled;
  }

  private Build build() {
    Build build = new Build();
    build.setDirectory(placeholders.literal(ofBuild(Build::getDirectory)));
    build.setSourceDirectory(placeholders.literal(ofBuild(Build::getSourceDirectory)));
    build.setTestSourceDirectory(placeholders.literal(ofBuild(Build::getTestSourceDirectory)));
    build.setOutputDirectory(placeholders.literal(ofBuild(Build::getOutputDirectory)));
    build.setTestOutputDirectory(placeholders.literal(ofBuild(Build::getTestOutputDirectory)));
    addPlugins(build);
    return build;
  }

  private void addPlugins(Build build) {
    PluginDefinitions used = new PluginDefinitions();
    PluginDefinitions managed = new PluginDefinitions();
    for (Model model : models) {
      plugins(model).forEach(used::add);
    }
    for (Model model : models) {
      managedPlugins(model).forEach(plugin -> (used.has(plugin) ? used : managed).add(plugin));
    }
    build.setPlugins(filled(used));
    build.setPluginManagement(new PluginManagement());
    build.getPluginManagement().setPlugins(filled(managed));
  }

  private List<Plugin> filled(PluginDefinitions definitions) {
    List<Plugin> plugins = definitions.all();
    plugins.forEach(placeholders::fill);
    return plugins;
  }

  private List<Plugin> plugins(Model model) {
    return model.getBuild() == null ? List.of() : heritable(model, model.getBuild().getPlugins());
  }

  private List<Plugin> managedPlugins(Model model) {
    return model.getBuild() == null || model.getBuild().getPluginManagement() == null
        ? List.of()
        : model.getBuild().getPluginManagement().getPlugins();
  }

  /** A parent can keep a plugin to itself. */
  private List<Plugin> heritable(Model model, List<Plugin> plugins) {
    return plugins.stream()
        .filter(plugin -> model == models.get(0) || plugin.isInherited())
        .toList();
  }
}
