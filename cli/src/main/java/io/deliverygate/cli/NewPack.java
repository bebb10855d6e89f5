package io.deliverygate.cli;

import io.deliverygate.project.FirstFiles;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.pack.PackNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The rule pack that {@code init --rules} begins, as the command line names it. */
final class NewPack {

  @Option(
      names = "--rules",
      required = true,
      description = "Writes a Maven project with three rules and their tests into DIR instead.")
  private boolean rules;

  @Option(
      names = "--group",
      paramLabel = "ID",
      defaultValue = PackNames.GROUP,
      description =
          "Its group id, whose last word names the gate and the rules; default: ${DEFAULT-VALUE}.")
  private String group = PackNames.GROUP;

  @Option(
      names = "--artifact",
      paramLabel = "ID",
      defaultValue = PackNames.ARTIFACT,
      description = "Its artifact id; default: ${DEFAULT-VALUE}.")
  private String artifact = PackNames.ARTIFACT;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The package of its rules; default: that of the group, with .rules.")
  private String javaPackage = "";

  /** Writes it; one line a file. */
  List<String> write(Path folder) throws IOException {
    return FirstFiles.ofPack(
        folder,
        PackNames.of(group, artifact, javaPackage, RuleBase.shipped().takenNames()),
        ProductVersion.ofPlugin());
  }
}
