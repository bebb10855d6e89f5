package it;

import io.deliverygate.junit.Verifies;
import org.junit.jupiter.api.Test;

@Verifies("STORY-1/AC-4")
class LedgerIT {
  @Test
  void passes() {}
}
