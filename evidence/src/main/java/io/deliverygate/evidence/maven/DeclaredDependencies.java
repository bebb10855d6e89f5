package io.deliverygate.evidence.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies along a chain of parents, with versions and scopes as far as it manages them.
 */
final class DeclaredDependencies {

  private final Placeholders placeholders;
  private final Map<String, Dependency> used = new LinkedHashMap<>();
  private final Map<String, Dependency> managed = new LinkedHashMap<>();

  /**
   * @param models nearest first
   */
  DeclaredDependencies(List<Model> models, Placeholders placeholders) {
    this.placeholders = placeholders;
    for (Model model : models) {
      model.getDependencies().forEach(each -> add(each, used));
      DependencyManagement management = model.getDependencyManagement();
      if (management != null) {
        management.getDependencies().forEach(each -> add(each, managed));
      }
    }
    used.forEach((key, each) -> complete(each, managed.get(key)));
  }

  List<Dependency> all() {
    return List.copyOf(used.values());
  }

  private void add(Dependency dependency, Map<String, Dependency> known) {
    Dependency filled = dependency.clone();
    filled.setGroupId(placeholders.fill(dependency.getGroupId()));
    filled.setArtifactId(placeholders.fill(dependency.getArtifactId()));
    filled.setVersion(placeholders.fill(dependency.getVersion()));
    known.putIfAbsent(filled.getManagementKey(), filled);
  }

  private static void complete(Dependency dependency, @Nullable Dependency manager) {
    if (manager != null && dependency.getVersion() == null) {
      dependency.setVersion(manager.getVersion());
    }
    if (manager != null && dependency.getScope() == null) {
      dependency.setScope(manager.getScope());
    }
  }
}
