package io.deliverygate.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameterised classes, which JUnit has since 5.13; the rest is as in {@link Samples}. */
final class ClassSamples {

  private ClassSamples() {}

  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class Parameterised {
    @Parameter int number;

    @Test
    @Verifies("S-8/AC-1")
    void passesEachTime() {}

    @Test
    @Verifies("S-8/AC-2")
    void failsOnceAtFirst() {
      assertTrue(number == 1 || Boolean.getBoolean("deliveryGate.test.fixed"));
    }
  }

  /** Has no invocation, and so no test, once {@code deliveryGate.test.broken} is set. */
  @ParameterizedClass
  @MethodSource("numbers")
  static class Breakable {
    @Parameter int number;

    @Test
    @Verifies("S-8/AC-3")
    void passes() {}

    static Stream<Integer> numbers() {
      if (Boolean.getBoolean("deliveryGate.test.broken")) {
        throw new IllegalStateException("on purpose");
      }
      return Stream.of(1);
    }
  }
}
