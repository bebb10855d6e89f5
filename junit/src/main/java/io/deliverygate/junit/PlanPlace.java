package io.deliverygate.junit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Where a walk down a test plan stands: what the containers above say about the tests below them.
 *
 * @param className of the innermost class; empty above the first class
 * @param methodName of the outermost method; empty above it
 * @param classFile of the innermost class, as {@link Invocation} has it
 * @param outcome the worst of the containers: what fails one fails all that it holds
 */
record PlanPlace(
    ModuleFolder module,
    String className,
    String methodName,
    String classFile,
    Set<String> criteria,
    InvocationOutcome outcome) {

  static PlanPlace top(ModuleFolder module) {
    return new PlanPlace(module, "", "", "", Set.of(), InvocationOutcome.PASSED);
  }

  boolean isInMethod() {
    return !methodName.isEmpty();
  }

  TestName test(String nameWithoutMethod) {
    return new TestName(className, isInMethod() ? methodName : nameWithoutMethod);
  }

  PlanPlace with(InvocationOutcome own) {
    return new PlanPlace(module, className, methodName, classFile, criteria, outcome.orWorse(own));
  }

  /** Below a method the sources repeat it, or point to where dynamic tests got their input. */
  PlanPlace at(TestSource source) {
    if (isInMethod()) {
      return this;
    }
    if (source instanceof MethodSource method) {
      return inClass(method.getClassName(), Annotations.found(method::getJavaClass))
          .inMethod(method);
    }
    return source instanceof ClassSource type
        ? inClass(type.getClassName(), Annotations.found(type::getJavaClass))
        : this;
  }

  private PlanPlace inClass(String name, Optional<Class<?>> type) {
    if (name.equals(className)) {
      return this;
    }
    Set<String> more = type.map(Annotations::criteria).orElse(Set.of());
    String file = type.map(module::classFile).orElse("");
    return new PlanPlace(module, name, "", file, union(criteria, more), outcome);
  }

  private PlanPlace inMethod(MethodSource source) {
    Set<String> more =
        Annotations.found(source::getJavaMethod).map(Annotations::criteria).orElse(Set.of());
    return new PlanPlace(
        module, className, source.getMethodName(), classFile, union(criteria, more), outcome);
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
