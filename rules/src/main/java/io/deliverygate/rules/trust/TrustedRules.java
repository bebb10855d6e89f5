package io.deliverygate.rules.trust;

import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * Compiled rules of other people that passed both checks, as bytes. None of their classes is loaded
 * before {@link #newBase}; they are judged again then, because the bytes may have come from a
 * cache.
 */
public final class TrustedRules {

  private static final String MODEL = ".*\\.Rules[0-9A-F]{32}";

  private final SortedMap<String, byte[]> classes;

  TrustedRules(Map<String, byte[]> classes) {
    this.classes = new TreeMap<>(classes);
  }

  /**
   * Rules from bytes that {@link #jar} gave.
   *
   * @throws InvalidRulesException where the bytes are no such jar
   */
  public static TrustedRules ofJar(byte[] jar) {
    return new TrustedRules(ClassJar.read(jar));
  }

  /** A jar of the classes: sorted, without times. */
  public byte[] jar() {
    return ClassJar.write(classes);
  }

  /**
   * Defines the classes, in a class loader of their own, and builds the KieBase.
   *
   * @throws InvalidRulesException where the classes refer to something that is not allowed
   */
  public InternalKnowledgeBase newBase() {
    List<RuleProblem> problems = ClassScan.problems(classes);
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return OwnClassLoader.call(() -> base(new RuleClassLoader(classes)));
  }

  private InternalKnowledgeBase base(RuleClassLoader loader) {
    List<Model> models =
        classes.keySet().stream()
            .filter(name -> name.matches(MODEL))
            .map(name -> model(loader, name))
            .toList();
    if (models.isEmpty()) {
      throw new IllegalStateException("there are no compiled rules");
    }
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  private static Model model(ClassLoader loader, String name) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("cannot load the compiled rules " + name, e);
    }
  }
}
