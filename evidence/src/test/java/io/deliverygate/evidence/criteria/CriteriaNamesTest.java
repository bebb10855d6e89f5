package io.deliverygate.evidence.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaNamesTest {

  private final CriteriaNames names =
      new CriteriaNames(List.of("PAY-1/AC-1", "PAY-1/AC-2", "PAY-12/AC-2", "REFUND"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAY-1/AC-2",
        "@PAY-1/AC-2",
        "shouldRefund_PAY_1_AC_2",
        "PAY_1_AC_2_refundsTwice",
        "pay-1 ac-2: refunds twice",
        "refunds (PAY-1/AC-2) twice [3]",
      })
  void shouldFindTheIdWhateverStandsBetweenItsWords(String text) {
    assertThat(names.in(text)).containsExactly("PAY-1/AC-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PAY-1",
        "AC-2",
        "PAY-1/AC-22",
        "XPAY-1/AC-2",
        "PAY-11/AC-2",
        "PAY1AC2",
        "AC-2/PAY-1",
        "PAY-1 verified by AC-2",
        "refunds"
      })
  void shouldFindNothingWhenItIsAnotherWord(String text) {
    assertThat(names.in(text)).isEmpty();
  }

  @Test
  void shouldFindEveryIdOfAText() {
    assertThat(names.in("PAY-1/AC-1, PAY_12_AC_2 and a refund"))
        .containsExactly("PAY-1/AC-1", "PAY-12/AC-2", "REFUND");
  }

  @Test
  void shouldPutNoIdTogetherOfTwoTexts() {
    assertThat(names.in(List.of("@PAY-1", "AC-2"))).isEmpty();
  }
}
