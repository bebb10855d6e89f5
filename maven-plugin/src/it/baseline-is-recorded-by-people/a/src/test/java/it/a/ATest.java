package it.a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ATest {

  @Test
  void shouldDouble() {
    assertEquals(4, A.twice(2));
  }
}
