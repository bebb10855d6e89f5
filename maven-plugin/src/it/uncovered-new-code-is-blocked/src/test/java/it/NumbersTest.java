package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void shouldDouble() {
    assertEquals(4, Numbers.twice(2));
  }
}
