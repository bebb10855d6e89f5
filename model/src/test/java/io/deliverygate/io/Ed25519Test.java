package io.deliverygate.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signature as OpenSSL 3.0 wrote them; the key protects nothing. */
class Ed25519Test {

  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIAIYdh3D1Eb4B+IsU//LPM9qjuZu32/dntyo3ZaSLTq/
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      "MCowBQYDK2VwAyEAy1Vq6qmSAEjNnftu7bCrR+RJduHeqdwYF8YfAtV4pNQ=";

  private static final String SIGNATURE =
      "4jIZMBoXma9Ifng32rja4YL/F9Lbj5np3Y5FhBZNwqNwUM2k8gRynXNDYIp+YnYubT+XfNLhestwWJ5gI7lLBQ==";

  @Test
  void shouldSignAsOpensslDoes() {
    assertThat(Ed25519.sign(Ed25519.privateKey(PRIVATE), "hello\n")).isEqualTo(SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PUBLIC,
        "-----BEGIN PUBLIC KEY-----\n" + PUBLIC + "\n-----END PUBLIC KEY-----\n",
        "y1Vq6qmSAEjNnftu7bCrR+RJduHeqdwYF8YfAtV4pNQ="
      })
  void shouldVerifyWithEveryFormOfAKey(String key) {
    assertThat(Ed25519.verifies(Ed25519.publicKey(key), "hello\n", SIGNATURE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?", "AAAA", "4jIZMBoXma9Ifng32rja4YL/F9Lbj5np3Y5FhBZNwqNwUM2k8gRynXNDYIp"})
  void shouldTakeNothingElseForASignature(String signature) {
    assertThat(Ed25519.verifies(Ed25519.publicKey(PUBLIC), "hello\n", signature)).isFalse();
  }

  @Test
  void shouldNotVerifyAnotherText() {
    assertThat(Ed25519.verifies(Ed25519.publicKey(PUBLIC), "hello", SIGNATURE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "MCowBQYDK2VwAyEAy1Vq", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"})
  void shouldRefuseWhatIsNoKey(String key) {
    assertThatThrownBy(() -> Ed25519.publicKey(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ed25519.privateKey(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefuseAPublicKeyForAPrivateOne() {
    assertThatThrownBy(() -> Ed25519.privateKey(PUBLIC))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
