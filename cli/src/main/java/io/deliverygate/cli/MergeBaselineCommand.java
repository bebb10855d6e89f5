package io.deliverygate.cli;

import io.deliverygate.baseline.BaselineMerge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Merges two baselines of one module, called by git. */
@Command(
    name = "merge-baseline",
    description =
        "Merges baselines to the stricter side; a merge driver for git:%n"
            + "  git config merge.delivery-gate.driver"
            + " 'delivery-gate merge-baseline %%O %%A %%B'%n"
            + "with this line in .gitattributes:%n"
            + "  delivery/baseline/**/*.yaml merge=delivery-gate",
    mixinStandardHelpOptions = true)
final class MergeBaselineCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "BASE", description = "The common ancestor: %%O.")
  private Path base = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OURS",
      description = "One side, which becomes the result: %%A.")
  private Path ours = Path.of("");

  @Parameters(index = "2", paramLabel = "THEIRS", description = "The other side: %%B.")
  private Path theirs = Path.of("");

  @Override
  public Integer call() throws IOException {
    BaselineMerge.files(base, ours, theirs);
    return 0;
  }
}
