package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Which classes a module's JaCoCo configuration reports: includes and excludes of the execution
 * with goal {@code report} over those of the plugin.
 */
final class JacocoFilter {

  private static final String KEY = "org.jacoco:jacoco-maven-plugin";

  private JacocoFilter() {}

  static ClassFilter of(Model model) {
    return plugin(model).map(JacocoFilter::of).orElse(ClassFilter.ALL);
  }

  /** A plugin that is only managed is in use as soon as somebody calls its goal. */
  private static Optional<Plugin> plugin(Model model) {
    Build build = model.getBuild();
    if (build == null) {
      return Optional.empty();
    }
    return in(build)
        .or(() -> Optional.ofNullable(build.getPluginManagement()).flatMap(JacocoFilter::in));
  }

  private static Optional<Plugin> in(PluginContainer plugins) {
    return plugins.getPlugins().stream().filter(plugin -> plugin.getKey().equals(KEY)).findFirst();
  }

  private static ClassFilter of(Plugin plugin) {
    Optional<Xpp3Dom> ofReport =
        plugin.getExecutions().stream()
            .filter(execution -> execution.getGoals().contains("report"))
            .findFirst()
            .flatMap(JacocoFilter::configuration);
    Optional<Xpp3Dom> ofPlugin = configuration(plugin);
    return new ClassFilter(
        patterns("includes", ofReport, ofPlugin), patterns("excludes", ofReport, ofPlugin));
  }

  private static Optional<Xpp3Dom> configuration(ConfigurationContainer container) {
    return container.getConfiguration() instanceof Xpp3Dom dom
        ? Optional.of(dom)
        : Optional.empty();
  }

  private static List<String> patterns(
      String name, Optional<Xpp3Dom> first, Optional<Xpp3Dom> second) {
    return first
        .map(dom -> dom.getChild(name))
        .or(() -> second.map(dom -> dom.getChild(name)))
        .map(JacocoFilter::values)
        .orElse(List.of());
  }

  private static List<String> values(Xpp3Dom list) {
    List<String> values = new ArrayList<>();
    for (Xpp3Dom item : list.getChildren()) {
      if (item.getValue() != null && !item.getValue().isBlank()) {
        values.add(item.getValue().strip());
      }
    }
    return values;
  }
}
