package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SumTest {
  @Test
  void shouldAdd() {
    assertEquals(3, Sum.of(1, 2));
  }
}
