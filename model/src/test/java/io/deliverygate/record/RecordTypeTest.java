package io.deliverygate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.fact.RollbackRehearsal;
import io.deliverygate.fact.Signature;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Story;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTypeTest {

  static Stream<Class<? extends Fact>> declared() {
    return Fact.types().stream().filter(Declared.class::isAssignableFrom);
  }

  @ParameterizedTest
  @MethodSource("declared")
  void shouldHaveAPlaceForEveryFactThatPeopleState(Class<? extends Fact> type) {
    Stream<RecordType> all =
        RecordType.sections().values().stream()
            .flatMap(top -> Stream.concat(Stream.of(top), top.parts().stream()));

    assertThat(all).contains(RecordType.of(type));
  }

  @Test
  void shouldSpellKeysAsFilesDo() {
    assertThat(field(Story.class, "dependsOn").name()).isEqualTo("depends-on");
    assertThat(field(Sprint.class, "firstDay").name()).isEqualTo("start");
  }

  @Test
  void shouldTellWhatNamesARecord() {
    assertThat(RecordType.of(Story.class).naming().map(RecordField::name)).contains("id");
    assertThat(RecordType.of(ReleasePlan.class).naming().map(RecordField::name))
        .contains("version");
    assertThat(RecordType.of(Product.class).naming()).isEmpty();
  }

  @Test
  void shouldTellWhatRepeatsTheNameOfTheRecordAround() {
    assertThat(RecordType.of(AcceptanceCriterion.class).holder().map(RecordField::component))
        .contains("story");
    assertThat(RecordType.of(Story.class).holder()).isEmpty();
    assertThat(RecordType.of(RollbackRehearsal.class).holder()).isEmpty();
    assertThat(RecordType.of(Coverage.class).holder()).isEmpty();
  }

  @Test
  void shouldCountAPartAsTheEvidenceThatItStandsIn() {
    assertThat(RecordType.of(Member.class).area()).isEqualTo(EvidenceKind.FLOW);
    assertThat(RecordType.of(AcceptanceCriterion.class).area()).isEqualTo(EvidenceKind.BACKLOG);
  }

  @Test
  void shouldTellOfThePastWhereAPartDoes() {
    assertThat(field(Story.class, "accepted").past()).isTrue();
    assertThat(field(Story.class, "title").past()).isFalse();
  }

  @Test
  void shouldTellWhichDateComesBefore() {
    assertThat(field(Sprint.class, "lastDay").earlier().map(RecordField::name)).contains("start");
    assertThat(field(Sprint.class, "firstDay").earlier()).isEmpty();
  }

  @Test
  void shouldTellWhichRecordAKeyRepeats() {
    assertThat(field(Story.class, "dependsOn").refers()).contains(Story.class);
    assertThat(field(Story.class, "title").refers()).isEmpty();
  }

  @Test
  void shouldMakeARecordAndTakeItApart() {
    RecordType type = RecordType.of(Signature.class);
    Map<String, Object> values = Map.of("by", "Ann", "on", field(Signature.class, "on").absent());

    Object made = type.made(component -> values.get(component.component()));

    assertThat(field(Signature.class, "by").in(made)).isEqualTo("Ann");
  }

  @Test
  void shouldRefuseToMakeWhatCannotBe() {
    RecordType type = RecordType.of(Signature.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> type.made(component -> 1))
        .withMessage("cannot make a Signature");
  }

  private static RecordField field(Class<?> type, String component) {
    return RecordType.of(type).components().stream()
        .filter(field -> field.component().equals(component))
        .findFirst()
        .orElseThrow();
  }
}
