package io.deliverygate.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest that is fed while bytes pass by. */
public final class Sha256 {

  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Digest of a text's UTF-8 bytes, in hex. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Digest of bytes, in hex. */
  public static String of(byte[] bytes) {
    Sha256 sha = new Sha256();
    sha.digest.update(bytes);
    return sha.hex();
  }

  /** Digest of a text's UTF-8 bytes behind what was fed so far, in hex; starts a new one. */
  public String hexOf(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex();
  }

  /** A stream that digests what is read from it. */
  public InputStream tee(InputStream in) {
    return new DigestInputStream(in, digest);
  }

  /** A stream that digests what is written to it; closing it leaves the other open. */
  public OutputStream tee(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        digest.update((byte) b);
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  /** The digest so far, in lower-case hex; starts a new one. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
