package io.deliverygate.cli;

import io.deliverygate.io.ProjectFiles;
import io.deliverygate.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A call of {@code check} that cannot be understood, as far as it shows whose verdict it was about.
 *
 * @param projects folders that it names, or this one
 * @param out the folder for reports that it names
 */
record MisusedCheck(List<Path> projects, Optional<Path> out) {

  private static final String OUT = "--out";

  /**
   * Reads a call.
   *
   * @param check what the command understands
   * @param args all arguments, the name of the command among them
   */
  static MisusedCheck of(CommandSpec check, List<String> args) {
    List<Path> projects = new ArrayList<>();
    Optional<Path> out = Optional.empty();
    for (int i = args.indexOf(check.name()) + 1; i < args.size(); i++) {
      String[] parts = args.get(i).split("=", 2);
      if (!parts[0].startsWith("-")) {
        path(args.get(i)).ifPresent(projects::add);
        continue;
      }
      boolean takesNext = parts.length == 1 && takesValue(check.findOption(parts[0]));
      String value = parts.length == 2 ? parts[1] : "";
      if (takesNext && i + 1 < args.size()) {
        value = args.get(++i);
      }
      out = parts[0].equals(OUT) && !value.isEmpty() ? path(value) : out;
    }
    return new MisusedCheck(projects.isEmpty() ? List.of(Path.of(".")) : projects, out);
  }

  private static boolean takesValue(@Nullable OptionSpec option) {
    return option != null && option.arity().max() > 0;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Removes the verdicts that could be taken for that of this call. */
  void removeVerdicts() throws IOException {
    for (Path folder : out.map(List::of).orElseGet(this::usual)) {
      if (Files.isDirectory(folder) && isPlace(folder)) {
        Reports.removeVerdict(folder);
      }
    }
  }

  /** Whether a check would write there. */
  private boolean isPlace(Path folder) throws IOException {
    for (Path project : projects) {
      List<Path> kept = List.of(project.resolve(ProjectFiles.RECORDS));
      Path policy = project.resolve(ProjectFiles.POLICY);
      if (!new OutputPlace(OUT, project, kept, policy).isFree(folder)) {
        return false;
      }
    }
    return true;
  }

  private List<Path> usual() {
    return projects.stream().map(CheckCommand::reports).toList();
  }
}
