package io.deliverygate.fact;

import java.util.List;

/**
 * The pipeline from a commit to a watched system.
 *
 * @param line where the record begins in its file
 */
@Section(
    key = "pipeline",
    area = EvidenceKind.FLOW,
    single = true,
    value = "The delivery pipeline.")
public record Pipeline(
    @Key("its stages, such as commit, build, test, deploy, monitor") List<String> stages,
    @Key(value = "where it is defined", says = Says.PLACE) String link,
    int line,
    String source)
    implements Declared {
  public Pipeline {
    stages = List.copyOf(stages);
  }
}
