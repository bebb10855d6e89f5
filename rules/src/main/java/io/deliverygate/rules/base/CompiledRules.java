package io.deliverygate.rules.base;

import io.deliverygate.rules.engine.RuleModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Finds the executable models of shipped rules, where the build puts them. */
final class CompiledRules {

  private static final String INDEX =
      "META-INF/kie/io.deliverygate/delivery-gate-rules/drools-model";

  private CompiledRules() {}

  /** The models of one DRL package. */
  static RuleModels ofPackage(ClassLoader loader, String rulePackage) {
    Predicate<String> inside = name -> name.startsWith(rulePackage + ".Rules");
    List<String> models = index(loader).stream().filter(inside).toList();
    if (models.isEmpty()) {
      throw new IllegalStateException("no compiled rules for the package " + rulePackage);
    }
    return new RuleModels(loader, models);
  }

  private static List<String> index(ClassLoader loader) {
    List<String> lines = new ArrayList<>();
    try {
      for (URL index : Collections.list(loader.getResources(INDEX))) {
        lines.addAll(lines(index));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static List<String> lines(URL index) throws IOException {
    try (InputStream in = index.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
