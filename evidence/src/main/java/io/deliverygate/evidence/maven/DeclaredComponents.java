package io.deliverygate.evidence.maven;

import io.deliverygate.fact.Component;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.jspecify.annotations.Nullable;

/** The components that a model declares: parent, dependencies and plugins. */
final class DeclaredComponents {

  private final String module;
  private final String pom;
  private final List<Component> components = new ArrayList<>();

  /**
   * @param module name of the module
   * @param pom path of its pom.xml
   */
  DeclaredComponents(String module, String pom) {
    this.module = module;
    this.pom = pom;
  }

  List<Component> of(Model model) {
    Parent parent = model.getParent();
    if (parent != null) {
      add(parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), "parent");
    }
    for (Dependency each : model.getDependencies()) {
      String scope = each.getScope() == null ? "compile" : each.getScope();
      add(each.getGroupId(), each.getArtifactId(), each.getVersion(), scope);
    }
    List<Plugin> plugins = model.getBuild() == null ? List.of() : model.getBuild().getPlugins();
    for (Plugin each : plugins) {
      add(each.getGroupId(), each.getArtifactId(), each.getVersion(), "plugin");
    }
    return components;
  }

  private void add(
      @Nullable String group, @Nullable String name, @Nullable String version, String scope) {
    components.add(new Component(module, known(group), known(name), known(version), scope, pom));
  }

  /** What is not known, or only under a name that nobody resolved, is empty. */
  static String known(@Nullable String value) {
    return value == null || value.contains("${") ? "" : value;
  }
}
