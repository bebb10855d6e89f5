package io.deliverygate.rules.base;

import io.deliverygate.io.YamlNode;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.engine.RuleModels;
import io.deliverygate.rules.pack.GateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules that ship with the product, as resources of its jar. */
final class ShippedRules {

  private static final String FOLDER = "io/deliverygate/rules/";
  private static final String TEXTS = "META-INF/delivery-gate-rules/";
  private static final String PACKAGE = "io.deliverygate.rules.";

  private final ClassLoader loader;
  private final Map<String, YamlNode> pack;

  ShippedRules(ClassLoader loader) {
    this.loader = loader;
    this.pack = yaml("pack.yaml").entries(Set.of("gates", "ids"));
  }

  /** The gates, in the order of evaluation; each gate's rules are loaded on first use. */
  List<Gate> gates() {
    List<Gate> gates = new ArrayList<>();
    pack.get("gates").entries().forEach((folder, files) -> gates.add(gate(folder, files.texts())));
    return EvaluationOrder.of(gates);
  }

  private Gate gate(String folder, List<String> files) {
    RuleModels compiled = CompiledRules.ofPackage(loader, PACKAGE + folder);
    return new Gate(
        GateFile.read(yaml(folder + "/gate.yaml")),
        List.of(new RuleSet("", () -> compiled, () -> AuthoredRules.ofDrl(texts(folder, files)))));
  }

  /** How the ids of the rules begin. */
  Set<String> idBeginnings() {
    return new TreeSet<>(pack.get("ids").texts());
  }

  private Map<String, String> texts(String folder, List<String> files) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file, text(TEXTS + folder + "/" + file)));
    return texts;
  }

  private YamlNode yaml(String name) {
    return YamlNode.parse(text(FOLDER + name), name)
        .orElseThrow(() -> new IllegalStateException("empty in the rule base: " + name));
  }

  private String text(String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing in the rule base: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
