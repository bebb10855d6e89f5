package io.deliverygate.evidence.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodSignatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "pay|()V|pay()",
        "pay|(Lcom/acme/Money;)Lcom/acme/Receipt;|pay(Money)",
        "pay|(IZ[J[[Ljava/lang/String;D)V|pay(int, boolean, long[], String[][], double)",
        "pay|(Ljava/util/Map$Entry;BCFS)V|pay(Map.Entry, byte, char, float, short)",
        "<init>|(J)V|Shop(long)",
        "<clinit>|()V|static initialiser",
        "odd|nonsense|odd()",
        "odd|)(|odd()",
      })
  void shouldReadLikeJava(String name, String descriptor, String shown) {
    assertThat(MethodSignature.of("com.acme.Shop", name, descriptor)).isEqualTo(shown);
  }
}
