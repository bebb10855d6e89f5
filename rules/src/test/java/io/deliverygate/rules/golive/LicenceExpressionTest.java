package io.deliverygate.rules.golive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceExpressionTest {

  private static final Set<String> ALLOWED =
      Set.of("MIT", "Apache-2.0", "LGPL-2.1", "GPL-2.0-only WITH Classpath-exception-2.0");

  private static Optional<Boolean> allowed(String text) {
    return LicenceExpression.allowed(text, ALLOWED::contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MIT",
        " ( MIT ) ",
        "((MIT))",
        "MIT OR GPL-3.0-only",
        "GPL-3.0-only or MIT",
        "MIT AND Apache-2.0",
        "GPL-3.0-only AND MIT OR Apache-2.0",
        "MIT OR Apache-2.0 AND GPL-3.0-only",
        "MIT and (GPL-3.0-only or Apache-2.0)",
        "LGPL-2.1+",
        "MIT WITH LLVM-exception",
        "GPL-2.0-only WITH Classpath-exception-2.0",
      })
  void shouldAllowWhenEnoughIsAllowed(String text) {
    assertThat(allowed(text)).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPL-3.0-only",
        "GPL-3.0-only OR GPL-2.0-only",
        "MIT AND GPL-3.0-only",
        "GPL-3.0-only AND MIT",
        "(MIT OR Apache-2.0) AND GPL-3.0-only",
        "GPL-2.0-only",
        "GPL-2.0-only WITH LLVM-exception",
        "GPL-2.0-only+ OR DocumentRef-x:LicenseRef-y",
      })
  void shouldNotAllowWhenTooLittleIsAllowed(String text) {
    assertThat(allowed(text)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MIT OR",
        "OR MIT",
        "AND",
        "MIT MIT",
        "(MIT",
        "MIT)",
        "()",
        "MIT WITH",
        "MIT WITH (Apache-2.0)",
        "MIT Or Apache-2.0",
        "The MIT License, see https://example.org",
        "MIT/Apache-2.0",
      })
  void shouldBeNoExpressionWhenTheGrammarIsNotFollowed(String text) {
    assertThat(allowed(text)).isEmpty();
  }

  @Test
  void shouldTakeParenthesesUpToALimit() {
    assertThat(allowed("(".repeat(100) + "MIT" + ")".repeat(100))).contains(true);
    assertThat(allowed("(".repeat(101) + "MIT" + ")".repeat(101))).isEmpty();
    assertThat(allowed("MIT" + " OR (MIT)".repeat(200))).contains(true);
  }

  @Test
  void shouldTakeTextUpToALimit() {
    assertThat(allowed("MIT" + " ".repeat(9_997))).contains(true);
    assertThat(allowed("MIT" + " ".repeat(9_998))).isEmpty();
  }
}
