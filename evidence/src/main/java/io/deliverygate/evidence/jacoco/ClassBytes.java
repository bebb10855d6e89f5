package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.UnreadableReport;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jacoco.core.JaCoCo;
import org.jacoco.core.analysis.Analyzer;

/**
 * Hands class files to JaCoCo's analyzer, also those inside archives; other files are passed over.
 * Archives are inflated within limits, which JaCoCo does not set.
 */
final class ClassBytes {

  private static final int CLASS_MAGIC = 0xCAFEBABE;
  private static final int ZIP_MAGIC = 0x504B0304;
  private static final int OLDEST_CLASS_VERSION = 45;
  private static final int HEAD = 8;
  private static final int LONGEST = 32 << 20;
  private static final long MOST_INFLATED = 1L << 30;
  private static final int DEEPEST = 4;

  private static final String FIX =
      "build the module anew for a Java release that JaCoCo "
          + JaCoCo.VERSION
          + " knows, or leave the file out by <excludes> of jacoco-maven-plugin";

  private final Analyzer analyzer;
  private long inflated;

  ClassBytes(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * @param label how messages name the file
   */
  void analyse(InputStream file, String label) throws UnreadableReport, IOException {
    try (InputStream in = new BufferedInputStream(file)) {
      analyse(in, label, 0);
    }
  }

  private void analyse(InputStream in, String label, int depth)
      throws UnreadableReport, IOException {
    in.mark(HEAD);
    ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
    in.reset();
    if (isClass(head) || label.endsWith(".class")) {
      analyseClass(in, label);
    } else if (head.remaining() >= Integer.BYTES && head.getInt(0) == ZIP_MAGIC) {
      analyseArchive(in, label, depth);
    }
  }

  /** Universal binaries of macOS share the magic number and have a small number after it. */
  private static boolean isClass(ByteBuffer head) {
    return head.remaining() == HEAD
        && head.getInt(0) == CLASS_MAGIC
        && head.getInt(Integer.BYTES) >= OLDEST_CLASS_VERSION;
  }

  private void analyseClass(InputStream in, String label) throws UnreadableReport, IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new UnreadableReport(0, label + " is larger than 32 MiB", FIX);
    }
    try {
      analyzer.analyzeClass(bytes, label);
    } catch (IOException e) {
      throw new UnreadableReport(
          0, "the class file " + label + " cannot be analysed: " + reason(e), FIX);
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? "it is no class file" : cause.getMessage();
  }

  private void analyseArchive(InputStream in, String label, int depth)
      throws UnreadableReport, IOException {
    if (depth == DEEPEST) {
      throw new UnreadableReport(0, "archives are nested too deeply in " + label, FIX);
    }
    ZipInputStream zip = new ZipInputStream(in);
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = inflate(zip, label);
        analyse(new ByteArrayInputStream(bytes), label + "@" + entry.getName(), depth + 1);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableReport(
          0, "the archive " + label + " cannot be read: " + e.getMessage(), FIX);
    }
  }

  /** The entry's first bytes, more than a class may have; the rest is counted and forgotten. */
  private byte[] inflate(InputStream entry, String label) throws UnreadableReport, IOException {
    byte[] bytes = entry.readNBytes(LONGEST + 1);
    long length = bytes.length;
    long more = bytes.length;
    while (more > 0 && inflated + length <= MOST_INFLATED) {
      more = entry.skip(LONGEST);
      length += more;
    }
    inflated += length;
    if (inflated > MOST_INFLATED) {
      throw new UnreadableReport(0, "the archive " + label + " inflates beyond 1 GiB", FIX);
    }
    return bytes;
  }
}
