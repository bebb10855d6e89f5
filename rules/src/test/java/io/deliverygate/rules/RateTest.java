package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RateTest {

  private static final BigDecimal THIRD = new BigDecimal("0.33");

  @Test
  void shouldCompareExactlyWhenTheDecimalsNeverEnd() {
    Rate third = Rate.of(1, 3);

    assertThat(third.above(THIRD)).isTrue();
    assertThat(third.below(new BigDecimal("0.34"))).isTrue();
    assertThat(third.below(THIRD)).isFalse();
  }

  @Test
  void shouldBeNeitherAboveNorBelowWhenEqual() {
    assertThat(Rate.weeks(14).above(BigDecimal.valueOf(2))).isFalse();
    assertThat(Rate.weeks(14).below(BigDecimal.valueOf(2))).isFalse();
  }

  @Test
  void shouldRoundInTheDirectionAskedFor() {
    assertThat(Rate.of(2, 3).roundedDown()).isEqualByComparingTo("0.66");
    assertThat(Rate.of(2, 3).roundedUp()).isEqualByComparingTo("0.67");
  }

  @Test
  void shouldRefuseWhenThereIsNothingToCountAgainst() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(-1, 1));
  }
}
