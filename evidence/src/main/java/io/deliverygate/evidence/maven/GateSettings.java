package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.Governing.BaseText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Activation;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * What the build files of a project say of the gate: its properties in pom.xml and in {@code .mvn},
 * the configuration of the plugin, and the rule packs among its dependencies. It takes texts and
 * not Maven's own model, since it is asked of the past as well.
 */
final class GateSettings {

  private static final String PLUGIN = "io.deliverygate:delivery-gate-maven-plugin";
  private static final String PREFIX = "deliveryGate.";
  private static final String MAVEN_CONFIG = ".mvn/maven.config";
  private static final String JVM_CONFIG = ".mvn/jvm.config";
  private static final Pattern DEFINED = Pattern.compile("-D(?:efine[=\\s])?\\s*([\\w.]+)=(\\S+)");
  private static final Pattern PROFILES =
      Pattern.compile("(?:-P|--activate-profiles[=\\s])\\s*(\\S+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern FOLDER =
      Pattern.compile(
          "\\$\\{(project\\.basedir|basedir|session\\.executionRootDirectory"
              + "|maven\\.multiModuleProjectDirectory)}/?");

  private final Map<String, String> configured = new TreeMap<>();
  private final Map<String, String> onCommandLine = new TreeMap<>();
  private final Map<String, String> inProfiles = new TreeMap<>();
  private final Map<String, String> properties = new TreeMap<>();
  private final Map<String, String> ofJvm = new TreeMap<>();
  private final Map<String, String> packs = new TreeMap<>();
  private final Set<String> profiles = new LinkedHashSet<>();

  private GateSettings() {}

  /**
   * Reads them.
   *
   * @param text the files
   * @param poms the pom.xml files, parents first
   * @param requested profiles that were asked for
   */
  static GateSettings of(BaseText text, List<String> poms, Collection<String> requested)
      throws IOException {
    GateSettings settings = new GateSettings();
    settings.profiles.addAll(requested);
    settings.config(text.of(MAVEN_CONFIG).orElse(""));
    defined(text.of(JVM_CONFIG).orElse(""), settings.ofJvm);
    for (String pom : poms) {
      text.of(pom).flatMap(GateSettings::model).ifPresent(settings::add);
    }
    return settings;
  }

  /** Profiles that the files of {@code .mvn} ask for. */
  static List<String> profiles(BaseText text) throws IOException {
    List<String> profiles = new ArrayList<>();
    Matcher found = PROFILES.matcher(text.of(MAVEN_CONFIG).orElse(""));
    while (found.find()) {
      profiles.addAll(List.of(found.group(1).split(",")));
    }
    return profiles;
  }

  private void config(String text) {
    defined(text, onCommandLine);
    Matcher found = PROFILES.matcher(text);
    while (found.find()) {
      profiles.addAll(List.of(found.group(1).split(",")));
    }
  }

  private static void defined(String text, Map<String, String> into) {
    Matcher found = DEFINED.matcher(text);
    while (found.find()) {
      into.put(found.group(1), found.group(2));
    }
  }

  private static Optional<Model> model(String text) {
    try {
      return Optional.of(new MavenXpp3Reader().read(new StringReader(text), false));
    } catch (IOException | XmlPullParserException e) {
      // Maven itself says what is wrong with a pom.xml
      return Optional.empty();
    }
  }

  private void add(Model model) {
    put(model.getProperties(), properties);
    add(model.getBuild());
    for (Profile profile : model.getProfiles()) {
      if (isActive(profile)) {
        put(profile.getProperties(), inProfiles);
        add(profile.getBuild());
      }
    }
  }

  private boolean isActive(Profile profile) {
    Activation activation = profile.getActivation();
    return profiles.contains(profile.getId())
        || activation != null
            && activation.isActiveByDefault()
            && !profiles.contains("!" + profile.getId());
  }

  private static void put(Properties from, Map<String, String> into) {
    from.stringPropertyNames().forEach(name -> into.put(name, from.getProperty(name)));
  }

  private void add(@Nullable BuildBase build) {
    if (build == null) {
      return;
    }
    Stream<Plugin> managed =
        build.getPluginManagement() == null
            ? Stream.of()
            : build.getPluginManagement().getPlugins().stream();
    Stream.concat(managed, build.getPlugins().stream())
        .filter(plugin -> plugin.getKey().equals(PLUGIN))
        .forEach(this::add);
  }

  private void add(Plugin plugin) {
    Stream.concat(Stream.<ConfigurationContainer>of(plugin), plugin.getExecutions().stream())
        .forEach(this::configuration);
    for (Dependency pack : plugin.getDependencies()) {
      packs.put(
          pack.getGroupId() + ":" + pack.getArtifactId(),
          pack.getVersion() == null ? "" : pack.getVersion());
    }
  }

  private void configuration(ConfigurationContainer said) {
    if (said.getConfiguration() instanceof Xpp3Dom configuration) {
      for (Xpp3Dom each : configuration.getChildren()) {
        if (each.getValue() != null) {
          configured.put(PREFIX + each.getName(), each.getValue().strip());
        }
      }
    }
  }

  /** Whether the files of {@code .mvn} say a property. */
  boolean definesOnCommandLine(String name, String value) {
    return value.equals(onCommandLine.get(PREFIX + name));
  }

  /**
   * The value of a property of the gate.
   *
   * @param own what whoever runs the build says of it by hand
   */
  Optional<String> value(String name, Optional<String> own) {
    return Optional.ofNullable(configured.get(PREFIX + name))
        .or(() -> own)
        .or(() -> said(name, onCommandLine))
        .or(() -> said(name, inProfiles))
        .or(() -> said(name, properties))
        .or(() -> said(name, ofJvm))
        .map(this::filled);
  }

  private static Optional<String> said(String name, Map<String, String> values) {
    return Optional.ofNullable(values.get(PREFIX + name));
  }

  /** The rule packs among the dependencies of the plugin, each with its version. */
  Map<String, String> packs() {
    Map<String, String> filled = new LinkedHashMap<>();
    packs.forEach((name, version) -> filled.put(filled(name), filled(version)));
    return filled;
  }

  private String filled(String text) {
    String value = FOLDER.matcher(text).replaceAll("");
    for (int i = 0; i < 8 && PLACEHOLDER.matcher(value).find(); i++) {
      value = PLACEHOLDER.matcher(value).replaceAll(found -> known(found.group(1), found.group()));
    }
    return value;
  }

  private String known(String name, String otherwise) {
    return Matcher.quoteReplacement(
        Stream.of(onCommandLine, inProfiles, properties)
            .map(values -> values.get(name))
            .filter(value -> value != null)
            .findFirst()
            .orElse(otherwise));
  }
}
