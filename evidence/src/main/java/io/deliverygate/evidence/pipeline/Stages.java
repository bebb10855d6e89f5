package io.deliverygate.evidence.pipeline;

import java.util.List;

/**
 * What a pipeline does.
 *
 * @param names names of stages, jobs and steps, and what sets them off
 * @param whole whether all of it stands in the file that was read
 */
public record Stages(List<String> names, boolean whole) {

  public Stages {
    names = names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }

  static Stages whole(List<String> names) {
    return new Stages(names, true);
  }
}
