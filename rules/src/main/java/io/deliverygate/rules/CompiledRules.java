package io.deliverygate.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * The executable models of one DRL package, as the build compiled them. This is the only place that
 * knows where the build puts them and how Drools makes a KieBase of them: going through {@code
 * kmodule.xml} takes more than twice as long and comes out empty in a shaded jar.
 *
 * @param models names of the model classes
 */
record CompiledRules(ClassLoader loader, List<String> models) {

  private static final String INDEX =
      "META-INF/kie/io.deliverygate/delivery-gate-rules/drools-model";

  /** The models of one package. */
  static CompiledRules ofPackage(ClassLoader loader, String rulePackage) {
    Predicate<String> inside = name -> name.startsWith(rulePackage + ".Rules");
    List<String> models = index(loader).stream().filter(inside).toList();
    if (models.isEmpty()) {
      throw new IllegalStateException("no compiled rules for the package " + rulePackage);
    }
    return new CompiledRules(loader, models);
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

  InternalKnowledgeBase newBase() {
    List<Model> instances = models.stream().map(this::instance).toList();
    return KieBaseBuilder.createKieBaseFromModel(instances);
  }

  private Model instance(String name) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load the compiled rules " + name, e);
    }
  }
}
