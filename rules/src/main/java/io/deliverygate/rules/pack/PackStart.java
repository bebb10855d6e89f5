package io.deliverygate.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Maven project that a rule pack begins with: a gate with a rule in DRL, one in sentences and
 * one as a decision table, each with its tests.
 */
public final class PackStart {

  private static final String RULES = "src/main/resources/" + RulePack.IN_JAR + "/";
  private static final List<String> TOP = List.of("pom.xml", "README.md");
  private static final List<String> PACK = List.of(RulePack.DESCRIPTOR, RulePack.POLICY);
  private static final List<String> GATE =
      List.of(
          "gate.yaml",
          "epics.drl",
          "epics.case.yaml",
          "stories.dslr",
          "stories.case.yaml",
          "risks.drl.csv",
          "risks.case.yaml");

  private final PackNames names;
  private final String productVersion;
  private final Map<String, String> files = new LinkedHashMap<>();

  private PackStart(PackNames names, String productVersion) {
    this.names = names;
    this.productVersion = productVersion;
  }

  /**
   * The files: texts by path, with forward slashes, lines ended by a line feed.
   *
   * @param productVersion version of the plugin that tests and uses the pack
   */
  public static Map<String, String> files(PackNames names, String productVersion) {
    PackStart start = new PackStart(names, productVersion);
    TOP.forEach(name -> start.add(name, name));
    PACK.forEach(name -> start.add(RULES + name, name));
    GATE.forEach(name -> start.add(RULES + names.gate() + "/" + name, "gate/" + name));
    return start.files;
  }

  private void add(String path, String template) {
    files.put(path, filled(text(template)));
  }

  private String filled(String template) {
    return template
        .replace("@group@", names.group())
        .replace("@artifact@", names.artifact())
        .replace("@package@", names.javaPackage())
        .replace("@gate@", names.gate())
        .replace("@PREFIX@", names.prefix())
        .replace("@version@", productVersion);
  }

  private static String text(String template) {
    String resource = "/io/deliverygate/rules/start/" + template + ".txt";
    try (InputStream in = PackStart.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
