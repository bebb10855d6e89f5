package io.deliverygate.fact;

/** What is judged: the project under its name and version. */
public record Release(String name, String version, String source) implements Fact {

  /** Whether the version may still change under its name. */
  public boolean snapshot() {
    return Component.isSnapshot(version);
  }
}
