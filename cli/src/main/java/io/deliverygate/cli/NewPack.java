package io.deliverygate.cli;

import io.deliverygate.evidence.start.StartFile;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.pack.PackNames;
import io.deliverygate.rules.pack.PackStart;
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

  List<StartFile> files() {
    PackNames names = PackNames.of(group, artifact, javaPackage, RuleBase.shipped().takenNames());
    return PackStart.files(names, ProductVersion.ofPlugin()).entrySet().stream()
        .map(file -> new StartFile(file.getKey(), file.getValue()))
        .toList();
  }
}
