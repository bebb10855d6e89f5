package io.deliverygate.cli;

import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project with a finding and a duplicate, in states that it went through; PMD and CPD looked at
 * each.
 */
final class DebtProject {

  private static final Path STATES = Path.of("src/test/projects/debt");
  private static final Instant WRITTEN = Instant.parse("2026-11-21T05:00:00Z");
  private static final String POLICY =
      """
      gates: {done: off, debt: enforced}
      evidence: {expected: [findings, duplication]}
      parameters: {debt.duplication.percent.max: 100}
      """;

  private final Path folder;
  private String out = "";
  private String err = "";

  DebtProject(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("delivery-gate.yaml"), POLICY);
  }

  /** Puts sources and reports of a state in the place of those before. */
  DebtProject is(String state) throws IOException {
    delete(folder.resolve("src"));
    Path from = STATES.resolve(state);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replace("@ROOT@", folder.toString()));
        boolean report = copy.toString().contains("target");
        Files.setLastModifiedTime(copy, FileTime.from(WRITTEN.plusSeconds(report ? 60 : 0)));
      }
    }
    return this;
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  int check() {
    return run(Map.of(), "check", folder.toString());
  }

  /** Runs {@code delivery-gate baseline} as a person. */
  int baseline(String... options) {
    return run(
        Map.of(),
        Stream.concat(Stream.of("baseline", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  int run(Map<String, String> environment, String... args) {
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    int exit =
        DeliveryGate.run(new PrintWriter(printed), new PrintWriter(complained), environment, args);
    out = printed.toString();
    err = complained.toString();
    return exit;
  }

  List<String> out() {
    return out.lines().toList();
  }

  String err() {
    return err;
  }

  RuleVerdict rule(String id) throws IOException {
    return VerdictJson.read(folder.resolve("target/delivery-gate/verdict.json")).gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
