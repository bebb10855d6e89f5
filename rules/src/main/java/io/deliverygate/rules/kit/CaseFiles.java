package io.deliverygate.rules.kit;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.YamlNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The case files of some rules; no other file is opened. */
record CaseFiles(TestedRules rules) {

  Set<String> paths() {
    return new TreeSet<>(rules.cases().keySet());
  }

  /** A file's content; empty where it has none. */
  Optional<YamlNode> read(String path) {
    return YamlNode.parse(rules.cases().getOrDefault(path, ""), rules.label(path));
  }

  /**
   * The path of a file that another one names.
   *
   * @throws io.deliverygate.io.BadInputException where it is no case file of these rules
   */
  String beside(String file, YamlNode name) {
    Path path = Path.of(file).resolveSibling(name.text()).normalize();
    String beside = path.toString().replace('\\', '/');
    if (!paths().contains(beside)) {
      throw name.bad(
          "there is no case file '" + beside + "'",
          DidYouMean.of(beside, paths(), "case files are "));
    }
    return beside;
  }
}
