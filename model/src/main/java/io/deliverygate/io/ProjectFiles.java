package io.deliverygate.io;

/** Where a project keeps what it says to the product itself, below its own folder. */
public final class ProjectFiles {

  /** File of its policy. */
  public static final String POLICY = "delivery-gate.yaml";

  /** Folder of its records. */
  public static final String RECORDS = "delivery";

  private ProjectFiles() {}
}
