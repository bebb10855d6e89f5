package it;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.deliverygate.junit.Verifies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlakyTest {
  private static int runs;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @Verifies("STORY-1/AC-3")
  void secondFailsAtFirst(int number) {
    runs++;
    assertNotEquals(2, runs);
  }
}
