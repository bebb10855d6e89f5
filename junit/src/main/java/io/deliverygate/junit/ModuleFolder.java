package io.deliverygate.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;

/** The folder of the module under test, and what lies in it. */
record ModuleFolder(Path path) {

  private static final String PARAMETER = "deliveryGate.verifiedCriteria";
  private static final String USUAL = "target/delivery-gate/verified-criteria.json";

  /** What Surefire says, else where the JVM was started. */
  static ModuleFolder current() {
    return new ModuleFolder(
        Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath());
  }

  /** Where results go: the configuration parameter, or system property, else the usual place. */
  Path criteriaFile(ConfigurationParameters parameters) {
    return path.resolve(
            parameters.get(PARAMETER).filter(place -> !place.isBlank()).orElse(USUAL).strip())
        .normalize();
  }

  /** The file of a class, relative to this folder; empty where it lies outside or in an archive. */
  String classFile(Class<?> type) {
    String simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    return Optional.ofNullable(type.getResource(simple + ".class"))
        .filter(url -> url.getProtocol().equals("file"))
        .map(this::relative)
        .orElse("");
  }

  private String relative(URL classFile) {
    try {
      URI inside = real(path).relativize(real(Path.of(classFile.toURI())));
      return inside.isAbsolute() ? "" : inside.getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class file with a malformed address: " + classFile, e);
    }
  }

  private static URI real(Path file) {
    try {
      return file.toRealPath().toUri();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class is there as it was at that instant; one in no file of ours is taken to be. */
  boolean isUnchanged(String classFile, Instant since) {
    if (classFile.isEmpty()) {
      return true;
    }
    try {
      Path file = path.resolve(classFile);
      return Files.exists(file) && !Files.getLastModifiedTime(file).toInstant().isAfter(since);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
