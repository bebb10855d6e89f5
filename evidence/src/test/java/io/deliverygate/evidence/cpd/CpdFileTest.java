package io.deliverygate.evidence.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CpdFileTest {

  private final CpdFile file = new CpdFile("till", "A.java", 1);

  @Test
  void shouldCountNothingWhenThereIsNoOccurrence() {
    assertThat(file.duplicatedTokens()).isZero();
    assertThat(file.span()).isZero();
  }

  @Test
  void shouldCountBothEndsWhenThereIsOneOccurrence() {
    file.add(7, 7);
    assertThat(file.duplicatedTokens()).isEqualTo(1);
    assertThat(file.span()).isEqualTo(1);
  }

  @Test
  void shouldCountGapsNotWhenOccurrencesLieApart() {
    file.add(20, 29);
    file.add(0, 9);
    file.add(10, 11);
    assertThat(file.duplicatedTokens()).isEqualTo(22);
    assertThat(file.span()).isEqualTo(30);
  }

  @Test
  void shouldNotOverflowWhenRangesAreTheWidest() {
    file.add(0, Integer.MAX_VALUE);
    file.add(0, Integer.MAX_VALUE);
    assertThat(file.duplicatedTokens()).isEqualTo(1L << 31);
    assertThat(file.span()).isEqualTo(1L << 31);
  }

  @RepeatedTest(200)
  void shouldAgreeWithCountingTokenByTokenWhenRangesAreRandom(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    BitSet tokens = new BitSet();
    for (int i = random.nextInt(30); i >= 0; i--) {
      int begin = random.nextInt(200);
      int end = begin + random.nextInt(30);
      file.add(begin, end);
      tokens.set(begin, end + 1);
    }
    assertThat(file.duplicatedTokens()).isEqualTo(tokens.cardinality());
    assertThat(file.span()).isEqualTo(tokens.length() - tokens.nextSetBit(0));
  }
}
