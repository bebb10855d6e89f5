package io.deliverygate.evidence.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * All definitions of plugins along a chain of parents, nearest first, merged to one each as Maven
 * merges them.
 */
final class PluginDefinitions {

  private final Map<String, Plugin> merged = new LinkedHashMap<>();

  /** Adds a definition that is farther than all before it. */
  void add(Plugin definition) {
    Plugin nearer = merged.computeIfAbsent(definition.getKey(), key -> named(definition));
    if (nearer.getVersion() == null) {
      nearer.setVersion(definition.getVersion());
    }
    addConfiguration(nearer, definition);
    for (PluginExecution execution : definition.getExecutions()) {
      addExecution(nearer, execution);
    }
  }

  /** The plugins, each once. */
  List<Plugin> all() {
    return new ArrayList<>(merged.values());
  }

  boolean has(Plugin plugin) {
    return merged.containsKey(plugin.getKey());
  }

  private static Plugin named(Plugin definition) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(definition.getGroupId());
    plugin.setArtifactId(definition.getArtifactId());
    return plugin;
  }

  private static void addExecution(Plugin nearer, PluginExecution farther) {
    PluginExecution known = nearer.getExecutionsAsMap().get(farther.getId());
    PluginExecution execution = known == null ? new PluginExecution() : known;
    if (known == null) {
      execution.setId(farther.getId());
      nearer.addExecution(execution);
      nearer.flushExecutionMap();
    }
    if (execution.getPhase() == null) {
      execution.setPhase(farther.getPhase());
    }
    for (String goal : farther.getGoals()) {
      if (!execution.getGoals().contains(goal)) {
        execution.addGoal(goal);
      }
    }
    addConfiguration(execution, farther);
  }

  private static void addConfiguration(
      ConfigurationContainer nearer, ConfigurationContainer farther) {
    if (farther.getConfiguration() instanceof Xpp3Dom dom) {
      Xpp3Dom copy = new Xpp3Dom(dom);
      Object own = nearer.getConfiguration();
      nearer.setConfiguration(
          own instanceof Xpp3Dom ownDom ? Xpp3Dom.mergeXpp3Dom(ownDom, copy) : copy);
    }
  }
}
