package io.deliverygate.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class ProductVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"delivery-gate " + stated().orElse("(development)")};
  }

  /** The version of the plugin that belongs to this command, as a POM can name it. */
  static String ofPlugin() {
    return stated().orElse("LATEST");
  }

  private static Optional<String> stated() {
    return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion());
  }
}
