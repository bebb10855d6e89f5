package io.deliverygate.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.base.RuleBase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final List<String> FILLERS =
      RuleBase.shipped().terms().parameter("records.words.filler", "test").standard().terms();

  private static final Wording WORDING = new Wording(3, FILLERS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a film would not show the price",
        "Refunds reach customers within two days",
        "Rückzahlungen dauern zu lange",
        "les remboursements prennent trop longtemps",
        "los reembolsos tardan demasiado",
        "возврат занимает слишком много времени",
        "退款时间太长",
        "返金に時間がかかりすぎる",
        "การคืนเงินใช้เวลานานเกินไป",
        "churn below 3 %",
        "three clear words",
        "refunds are slower",
        "the load test showed no errors"
      })
  void shouldFindStatementsInAnyLanguage(String text) {
    assertThat(WORDING.noStatement(text, "result")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        ".",
        "...",
        "?",
        "TBD",
        "to be determined",
        "n/a",
        "N/A n/a n/a",
        "xxx xxx xxx",
        "x y z",
        "lorem ipsum dolor sit amet",
        "result result result",
        "the and of this",
        "two words",
        "refunds slow refunds",
        "refunds refunds refunds",
        "tbd later",
        "noch zu klären",
        "TODO: fixme, asap",
        "好"
      })
  void shouldFindThatATextSaysTooLittle(String text) {
    assertThat(WORDING.noStatement(text, "result")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Refunds", "Pay", "退款", "S3 bucket", "Rückzahlung"})
  void shouldTakeOneWordForATitle(String text) {
    assertThat(WORDING.noTitle(text, "title")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-", "tbd", "Title", "n/a", "zzz", "to be defined"})
  void shouldFindThatATitleSaysNothing(String text) {
    assertThat(WORDING.noTitle(text, "title")).isPresent();
  }
}
