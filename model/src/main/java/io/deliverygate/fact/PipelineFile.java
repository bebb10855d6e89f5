package io.deliverygate.fact;

import java.util.List;

/**
 * What the file says that defines the delivery pipeline.
 *
 * @param link the file, as the record of the pipeline names it
 * @param stages what it does, in its own words: names of its stages, jobs and steps, and what sets
 *     it off
 * @param whole whether all of it stands in this file; other files may add stages where it does not
 * @param flaw why it cannot be read; empty where it can
 */
public record PipelineFile(
    String link, List<String> stages, boolean whole, String flaw, String source) implements Fact {
  public PipelineFile {
    stages = List.copyOf(stages);
  }
}
