package io.deliverygate.rules.mutation;

import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why no test can notice certain changes of rules, as an {@code explained.yaml} says it: a list of
 * {@code mutant} (its key) and {@code because}.
 *
 * @param reasons by the key of the mutant
 */
public record Explanations(Map<String, String> reasons) {

  /** None. */
  public static final Explanations NONE = new Explanations(Map.of());

  public Explanations {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /**
   * Reads a file; nothing is explained where there is none.
   *
   * @param label how messages name it
   * @throws io.deliverygate.io.BadInputException where a line of it is wrong
   */
  public static Explanations read(Path file, String label) throws IOException {
    return Files.isRegularFile(file) ? of(YamlNode.read(file, label)) : NONE;
  }

  /** Like {@link #read}, from a text. */
  public static Explanations parse(String text, String label) {
    return of(YamlNode.parse(text, label));
  }

  private static Explanations of(Optional<YamlNode> root) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (YamlNode item : root.map(YamlNode::items).orElse(List.of())) {
      Map<String, YamlNode> entry = item.entries(Set.of("mutant", "because"));
      reasons.put(text(item, entry, "mutant"), text(item, entry, "because"));
    }
    return new Explanations(reasons);
  }

  private static String text(YamlNode item, Map<String, YamlNode> entry, String key) {
    return Optional.ofNullable(entry.get(key))
        .orElseThrow(() -> item.bad("the key '" + key + "' is missing", "add it"))
        .text();
  }
}
