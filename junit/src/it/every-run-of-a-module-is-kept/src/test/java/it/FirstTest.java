package it;

import io.deliverygate.junit.Verifies;
import org.junit.jupiter.api.Test;

@Verifies("STORY-1/AC-1")
class FirstTest {
  @Test
  void passes() {}
}
