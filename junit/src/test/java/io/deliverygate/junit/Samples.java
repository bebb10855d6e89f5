package io.deliverygate.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's tests, to be run by the tests of this module and never by the build itself. */
final class Samples {

  private Samples() {}

  static class Plain {
    @Test
    @Verifies("S-1/AC-1")
    void passes() {}

    @Test
    @Verifies("S-1/AC-2")
    void fails() {
      throw new AssertionError("on purpose");
    }

    @Test
    @Verifies("S-1/AC-3")
    void aborts() {
      assumeTrue(false);
    }

    @Test
    @Disabled("on purpose")
    @Verifies("S-1/AC-4")
    void isDisabled() {}

    @Test
    void namesNothing() {}
  }

  static class NamesNothing {
    @Test
    void passes() {}

    @Test
    @Verifies({"", "  "})
    void namesBlanks() {}
  }

  static class Invoked {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Verifies("S-2/AC-1")
    void passesEachTime(int any) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Verifies("S-2/AC-2")
    void failsOnce(int number) {
      assertTrue(number != 2);
    }

    @RepeatedTest(2)
    @Verifies("S-2/AC-3")
    void abortsOnce(RepetitionInfo info) {
      assumeTrue(info.getCurrentRepetition() == 1);
    }

    @TestFactory
    @Verifies("S-2/AC-4")
    Stream<DynamicNode> dynamic() {
      return Stream.of(
          dynamicTest("here", () -> {}),
          dynamicTest("elsewhere", URI.create("class:java.lang.String"), () -> {}));
    }

    @TestFactory
    @Verifies("S-2/AC-5")
    Stream<DynamicNode> dynamicButEmpty() {
      return Stream.of();
    }

    @ParameterizedTest
    @MethodSource("broken")
    @Verifies("S-2/AC-6")
    void breaksBeforeTheSecond(int any) {}

    static Stream<Integer> broken() {
      return Stream.of(1, 0).map(number -> 1 / number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Disabled("on purpose")
    @Verifies("S-2/AC-7")
    void isDisabled(int any) {}
  }

  static class BeforeAllFails {
    @BeforeAll
    static void prepare() {
      fail("on purpose");
    }

    @Test
    @Verifies("S-3/AC-1")
    void plain() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Verifies("S-3/AC-2")
    void parameterised(int any) {}

    @Nested
    class Inside {
      @Test
      @Verifies("S-3/AC-3")
      void nested() {}
    }
  }

  static class AfterAllFails {
    @AfterAll
    static void clear() {
      fail("on purpose");
    }

    @Test
    @Verifies("S-3/AC-4")
    void passedBefore() {}
  }

  static class BeforeAllAborts {
    @BeforeAll
    static void prepare() {
      assumeTrue(false);
    }

    @Test
    @Verifies("S-3/AC-5")
    void plain() {}
  }

  @Disabled("on purpose")
  static class DisabledAsAWhole {
    @Test
    @Verifies("S-3/AC-6")
    void plain() {}
  }

  @Verifies("S-4/AC-1")
  static class OnTheClass {
    @Test
    void first() {}

    @Test
    @Verifies("S-4/AC-2")
    void second() {}

    @Nested
    @Verifies("S-4/AC-3")
    class Inside {
      @Test
      void third() {}
    }
  }

  static class Heir extends OnTheClass {}

  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @Verifies("S-5/AC-1")
  @interface Checkout {}

  static class Spelt {
    @Test
    @Checkout
    void throughAnother() {}

    @Test
    @Verifies("S-5/AC-2")
    @Verifies({" S-5/AC-3 ", "S-5/AC-2"})
    void repeated() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Verifies("S-5/AC-4")
    void overloaded(int any) {}

    @Test
    @Verifies("S-5/AC-4")
    void overloaded() {
      throw new AssertionError("on purpose");
    }

    @Test
    @Verifies("says \"5 \\ 6\"\t\u20ac \ud83d\ude00")
    void inOddCharacters() {}
  }

  /** Passes once {@code deliveryGate.test.fixed} is set, as a flaky test does by itself. */
  static class Flaky {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Verifies("S-6/AC-1")
    void secondFailsAtFirst(int number) {
      assertTrue(number != 2 || Boolean.getBoolean("deliveryGate.test.fixed"));
    }
  }

  static class FlakyFromTheStart {
    @BeforeAll
    static void prepare() {
      assertTrue(Boolean.getBoolean("deliveryGate.test.fixed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Verifies("S-6/AC-3")
    void parameterised(int any) {}

    @Test
    @Verifies("S-6/AC-4")
    void plain() {}
  }

  static class Other {
    @Test
    @Verifies("S-6/AC-2")
    void passes() {}
  }

  /** Takes the JVM with it once {@code deliveryGate.test.crash} is set. */
  static class Crashing {
    @Test
    @Verifies("S-7/AC-1")
    void mayCrash() {
      if (Boolean.getBoolean("deliveryGate.test.crash")) {
        Runtime.getRuntime().halt(3);
      }
    }
  }
}
