package io.deliverygate.rules.change;

import io.deliverygate.io.Sha256;
import java.nio.charset.StandardCharsets;

/** Names a text in a message, so that an approval is for that text alone. */
final class Digest {

  private static final int SHOWN = 16;

  private Digest() {}

  static String of(byte[] content) {
    return "sha-256 " + Sha256.of(content).substring(0, SHOWN);
  }

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
