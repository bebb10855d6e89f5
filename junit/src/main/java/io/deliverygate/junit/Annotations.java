package io.deliverygate.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link Verifies} says on a class or method, directly, inherited or through another. */
final class Annotations {

  private Annotations() {}

  static Set<String> criteria(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, Verifies.class).stream()
        .flatMap(verifies -> Arrays.stream(verifies.value()))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The class or method that a test engine names, if Java has it: not every language's has. */
  static <T> Optional<T> found(Supplier<T> named) {
    try {
      return Optional.of(named.get());
    } catch (JUnitException e) {
      return Optional.empty();
    }
  }
}
