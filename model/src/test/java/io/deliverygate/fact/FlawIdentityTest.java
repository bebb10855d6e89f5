package io.deliverygate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.DuplicateBlock.Occurrence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawIdentityTest {

  @Test
  void shouldKnowAFindingByWhatItSaysAndNotByWhereInTheFileItIs() {
    Finding finding = finding("Unused field 'a'", 7);

    assertThat(finding.identity()).isEqualTo("PMD|Unused|A.java|Unused field 'a'");
    assertThat(finding("Unused field 'a'", 9).identity()).isEqualTo(finding.identity());
    assertThat(finding("Unused field 'b'", 7).identity()).isNotEqualTo(finding.identity());
  }

  @ParameterizedTest
  @CsvSource({
    "'Found again on line 12.', 'Found again on line 99.', true",
    "'See lines 3-5', 'See lines 4 - 6', true",
    "'Line 1 is long', 'Line 2 is long', true",
    "'Complexity of 12', 'Complexity of 13', false",
    "'Pipeline 1', 'Pipeline 2', false"
  })
  void shouldOverlookLineNumbersInMessages(String one, String other, boolean same) {
    assertThat(finding(one, 1).identity().equals(finding(other, 1).identity())).isEqualTo(same);
  }

  @Test
  void shouldKnowADuplicateByItsLengthAndItsFiles() {
    DuplicateBlock block =
        block(80, new Occurrence("B.java", 3, 9), new Occurrence("A.java", 1, 7));

    assertThat(block.identity()).isEqualTo("duplicate|80|A.java|B.java");
    assertThat(block(80, new Occurrence("A.java", 5, 9), new Occurrence("B.java", 1, 7)).identity())
        .isEqualTo(block.identity());
  }

  @Test
  void shouldNameAFileOnceWhenItHoldsBothCopies() {
    assertThat(
            block(80, new Occurrence("A.java", 3, 9), new Occurrence("A.java", 13, 19)).identity())
        .isEqualTo("duplicate|80|A.java");
  }

  private static Finding finding(String message, int line) {
    return new Finding("core", "PMD", "Unused", 3, message, "A.java", line, "pmd.xml");
  }

  private static DuplicateBlock block(long tokens, Occurrence... places) {
    return new DuplicateBlock("core", tokens, 7, List.of(places), "cpd.xml");
  }
}
