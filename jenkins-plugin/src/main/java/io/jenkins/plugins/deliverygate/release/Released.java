package io.jenkins.plugins.deliverygate.release;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a release is of, as its build parameter names it.
 *
 * @param kind a commit or a file
 * @param hex full id of the commit, or SHA-256 of the file; lower case
 */
record Released(Kind kind, String hex) {

  private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern ARTIFACT = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");

  /** What it can be; the words are folders of the register. */
  enum Kind {
    REVISION,
    ARTIFACT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a value names; empty where it is neither a full commit id nor a SHA-256. */
  static Optional<Released> of(String value) {
    String hex = value.strip().toLowerCase(Locale.ROOT);
    if (REVISION.matcher(hex).matches()) {
      return Optional.of(new Released(Kind.REVISION, hex));
    }
    Matcher artifact = ARTIFACT.matcher(hex);
    return artifact.matches()
        ? Optional.of(new Released(Kind.ARTIFACT, artifact.group(1)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind.word() + " " + hex;
  }
}
