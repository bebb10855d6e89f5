package io.deliverygate.rules.trust;

import io.deliverygate.rules.engine.RuleModels;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiled rules of other people that passed both checks, as bytes. None of their classes is loaded
 * before {@link #models}; they are judged again then, because the bytes may have come from a cache.
 */
public final class TrustedRules {

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
   * Gives the classes to a class loader of their own, which defines them as soon as a KieBase is
   * made of them.
   *
   * @throws InvalidRulesException where the classes refer to something that is not allowed
   */
  public RuleModels models() {
    List<RuleProblem> problems = ClassScan.problems(classes);
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return RuleModels.of(new RuleClassLoader(classes), classes.keySet());
  }
}
