package io.deliverygate.fact;

import java.util.Locale;

/**
 * A software component that the project declares or uses: a library, a parent, a build plugin.
 *
 * @param module module that declares it
 * @param group group or namespace
 * @param name artifact name
 * @param version version, empty where the build leaves it open
 * @param scope how it is used: compile, test, plugin, parent, ...
 */
public record Component(
    String module, String group, String name, String version, String scope, String source)
    implements Fact {

  /** Whether the version may still change under its name, as Maven's snapshots do. */
  public boolean snapshot() {
    return isSnapshot(version);
  }

  /** The component's name as build tools print it. */
  public String coordinates() {
    return group + ":" + name + ":" + version;
  }

  static boolean isSnapshot(String version) {
    String upper = version.toUpperCase(Locale.ROOT);
    return upper.endsWith("-SNAPSHOT") || upper.equals("LATEST");
  }
}
