package io.deliverygate.fact;

import java.time.Instant;

/**
 * Where facts come from: one file, or git.
 *
 * @param path relative to the project's root, with forward slashes; what is attested lies under
 *     {@link #ATTESTED_FOLDER} instead, which no path of a project can
 * @param origin what kind of witness it is
 * @param tool what wrote it, with its version where the file says so
 * @param sha256 hex digest of the bytes read, empty where there are none (git)
 * @param time when it was written: its own time where it states one with a zone, else the file's
 */
public record Source(String path, Origin origin, String tool, String sha256, Instant time)
    implements Fact {

  /** How the path of what is attested begins; no file of a project has an empty folder name. */
  public static final String ATTESTED_FOLDER = "attested://";

  @Override
  public String source() {
    return path;
  }

  /** What kind of witness a source is; a policy can demand one. */
  public enum Origin {
    BUILD_OUTPUT,
    BUILD_MODEL,
    COMMITTED_RECORD,
    GIT,
    /** Records of a server that knows who its users are, such as Jenkins, and vouches for them. */
    ATTESTED
  }
}
