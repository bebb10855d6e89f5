package it.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CTest {

  @Test
  void shouldDouble() {
    assertEquals(4, C.twice(2));
  }
}
