package it;

import io.deliverygate.junit.Verifies;
import org.junit.jupiter.api.Test;

@Verifies("STORY-1/AC-2")
class SecondTest {
  @Test
  void passes() {}
}
