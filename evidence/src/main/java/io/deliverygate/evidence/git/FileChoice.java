package io.deliverygate.evidence.git;

/** Which files of a work tree matter, by path relative to the project's root. */
public interface FileChoice {

  /** Whether to look into a file. */
  boolean wants(String path);

  /** Whether the build makes a file or folder, which is then no change unless git tracks it. */
  boolean isBuilt(String path);
}
