package io.deliverygate.policy.merge;

import io.deliverygate.policy.section.PolicyLayer;
import java.nio.file.Path;

/**
 * A layer of policy and where it was read from.
 *
 * @param path its file as facts name it: relative to the project where it lies in its repository;
 *     empty where it has none
 */
record PlacedLayer(PolicyLayer layer, String path) {

  PolicyLayer.Kind kind() {
    return layer.kind();
  }

  /** Whether a change of the project can touch it. */
  boolean inRepository() {
    return !path.isEmpty() && !isOutside();
  }

  /** Whether it lies in no repository that the project is in. */
  boolean isOutside() {
    return Path.of(path).isAbsolute();
  }
}
