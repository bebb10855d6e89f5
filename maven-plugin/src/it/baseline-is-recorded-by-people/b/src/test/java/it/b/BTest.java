package it.b;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BTest {

  @Test
  void shouldDouble() {
    assertEquals(4, B.twice(2));
  }
}
