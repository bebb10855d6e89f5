package io.deliverygate.rules.kit;

import io.deliverygate.io.YamlNode;
import io.deliverygate.rules.ShippedSources;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A case as its author wrote it.
 *
 * @param file path of its file below {@link ShippedSources#RULES}
 * @param name what it shows
 * @param at the instant that counts as now
 * @param lines its lines, without the list that it stands in
 */
record CaseText(ShippedCases rules, String file, String name, Instant at, List<String> lines) {

  private static final String CASE = "  - case:";
  private static final String INDENT = "    ";

  static CaseText of(RuleCase each, ShippedCases rules) {
    String place = each.place();
    int colon = place.lastIndexOf(':');
    String file =
        Path.of(rules.label("")).relativize(Path.of(place.substring(0, colon))).toString();
    List<String> all = rules.cases().get(file).lines().toList();
    int start = Integer.parseInt(place.substring(colon + 1)) - 1;
    while (!all.get(start).startsWith(CASE)) {
      start--;
    }
    List<String> lines =
        all.stream()
            .skip(start + 1L)
            .takeWhile(line -> line.isBlank() || line.startsWith(INDENT))
            .filter(line -> !line.isBlank())
            .map(line -> line.substring(INDENT.length()))
            .toList();
    String name = each.name().replaceAll(" \\(line \\d+\\)$", "");
    return new CaseText(rules, file, name, each.scenario().at(), lines);
  }

  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Its file, as a page in docs/rules links to it. */
  String link() {
    return "../../rules/" + rules.label(file);
  }

  /** What it changes, without what it expects. */
  List<String> changes() {
    List<String> changes = new ArrayList<>();
    boolean expected = false;
    for (String line : lines) {
      expected = line.startsWith(" ") ? expected : line.startsWith("expect:");
      if (!expected) {
        changes.add(line);
      }
    }
    return changes;
  }

  /**
   * What its file gives, and the file that it builds on.
   *
   * @param types the types of facts that are of interest
   * @param parameters the names of parameters that are
   */
  List<String> given(Set<Class<?>> types, Set<String> parameters) {
    List<String> given = new ArrayList<>();
    for (String path : files(file)) {
      List<String> block = block(path, "parameters", parameters::contains);
      if (!block.isEmpty()) {
        given.add("parameters:");
        block.forEach(line -> given.add("  " + line));
      }
      given.addAll(block(path, "given", key -> isOf(key, types)));
    }
    return given;
  }

  /** A file behind those that it builds on. */
  private List<String> files(String path) {
    List<String> files = new ArrayList<>();
    YamlNode good =
        YamlNode.parse(rules.cases().get(path), path).orElseThrow().entries().get("good");
    if (good != null) {
      files.addAll(files(new CaseFiles(rules).beside(path, good)));
    }
    files.add(path);
    return files;
  }

  /** The entries below a key at the top of a file. */
  private List<String> block(String path, String top, Predicate<String> which) {
    List<String> block = new ArrayList<>();
    boolean inside = false;
    boolean shown = false;
    for (String line : rules.cases().get(path).lines().toList()) {
      inside = line.startsWith(" ") ? inside : line.equals(top + ":");
      if (inside && line.startsWith("  ") && !line.strip().startsWith("#")) {
        shown = line.startsWith("   ") ? shown : which.test(line.strip().split(":", 2)[0]);
        if (shown) {
          block.add(line.substring(2));
        }
      }
    }
    return block;
  }

  private static boolean isOf(String key, Set<Class<?>> types) {
    FactType type = FactType.named(key);
    return Stream.concat(Stream.of(type), type.parts().values().stream())
        .anyMatch(each -> types.contains(each.type()));
  }
}
