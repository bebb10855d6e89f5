package io.deliverygate.cli;

import io.deliverygate.policy.PolicyLayers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The policies of an organisation: its own, then those of folders in it, outermost first. */
final class Organisation {

  private Organisation() {}

  /**
   * Some layers with those of an organisation.
   *
   * @throws io.deliverygate.io.BadInputException where a file is wrong, or there is none
   */
  static PolicyLayers of(PolicyLayers before, List<Path> files) throws IOException {
    if (files.isEmpty()) {
      return before;
    }
    PolicyLayers layers = before.withOrganisation(files.get(0), files.get(0).toString());
    for (Path folder : files.subList(1, files.size())) {
      layers = layers.withFolder(folder, String.valueOf(folder.getFileName()));
    }
    return layers;
  }
}
