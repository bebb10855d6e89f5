package io.deliverygate.io;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 signatures over texts, with keys as {@code openssl} writes them. */
public final class Ed25519 {

  private static final String ALGORITHM = "Ed25519";

  /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410). */
  private static final String X509_START = "302a300506032b6570032100";

  private static final int KEY_BYTES = 32;

  private Ed25519() {}

  /**
   * A public key from Base64: of its X.509 form as {@code openssl pkey -pubout} writes it, with or
   * without the lines around it, or of its 32 bytes.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static PublicKey publicKey(String text) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(x509(bytes(text))));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 public key", e);
    }
  }

  private static byte[] x509(byte[] key) {
    return key.length == KEY_BYTES
        ? HexFormat.of().parseHex(X509_START + HexFormat.of().formatHex(key))
        : key;
  }

  /**
   * A private key from PKCS#8, as {@code openssl genpkey -algorithm ed25519} writes it.
   *
   * @throws IllegalArgumentException where it is none, or is encrypted
   */
  public static PrivateKey privateKey(String pem) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(pem)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 private key", e);
    }
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
  }

  /** Signs a text. */
  public static String sign(PrivateKey key, String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows Ed25519", e);
    }
  }

  /** Whether a signature is of this key and text; what is no signature is not. */
  public static boolean verifies(PublicKey key, String text, String signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
