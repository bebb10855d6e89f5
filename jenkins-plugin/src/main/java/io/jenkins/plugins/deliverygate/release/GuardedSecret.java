package io.jenkins.plugins.deliverygate.release;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import hudson.util.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jenkins.security.HMACConfidentialKey;

/** When a guarded credential gives away its secret, and what it says otherwise. */
final class GuardedSecret {

  private static final String SEAL = "sealed-by-delivery-gate:";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HMACConfidentialKey KEY =
      new HMACConfidentialKey(GuardedSecret.class, "seal");

  private GuardedSecret() {}

  /**
   * Why a build does not get it; empty where it does.
   *
   * @param id of the credential
   */
  static Optional<String> withheldFrom(Run<?, ?> run, String id) {
    return problem(run).map(why -> "credential '" + id + "' is withheld: " + why);
  }

  private static Optional<String> problem(Run<?, ?> run) {
    String job = run.getParent().getFullName();
    ReleaseGuards guards = ReleaseGuards.of(run.getParent());
    if (guards.isEmpty()) {
      return Optional.of(job + " is no guarded release job");
    }
    return RegisteredVerdict.isReplay(run)
        ? Optional.of(
            run.getFullDisplayName() + " is a replay or restart, and its script may be anybody's")
        : guards.missing(run).map(why -> job + " " + why);
  }

  /**
   * A secret for a form. Whoever may edit credentials gets what Jenkins encrypts, and could make it
   * one that is not guarded; this is under a key that only guarded ones are opened with.
   */
  static String sealed(Secret secret) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    byte[] text = secret.getPlainText().getBytes(StandardCharsets.UTF_8);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, text);
    byte[] whole = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
    return SEAL + Base64.getEncoder().encodeToString(whole);
  }

  /** What a form or a file says: a secret, or one that was sealed here. */
  static Secret unsealed(@CheckForNull Secret given) {
    String text = Secret.toString(given);
    if (!text.startsWith(SEAL)) {
      return Secret.fromString(text);
    }
    ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(SEAL.length())));
    byte[] iv = new byte[IV_BYTES];
    whole.get(iv);
    byte[] sealed = new byte[whole.remaining()];
    whole.get(sealed);
    byte[] opened = crypt(Cipher.DECRYPT_MODE, iv, sealed);
    return Secret.fromString(new String(opened, StandardCharsets.UTF_8));
  }

  private static byte[] crypt(int mode, byte[] iv, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] key = KEY.mac(new byte[] {1});
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("that secret was not sealed by this Jenkins", e);
    }
  }

  /** What everybody hears who asks without being such a build. */
  static String outside(String id) {
    return "credential '" + id + "' is withheld: only builds of guarded release jobs get it";
  }
}
