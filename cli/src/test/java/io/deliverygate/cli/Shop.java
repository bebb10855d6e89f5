package io.deliverygate.cli;

import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real project of three modules as its real Maven build left it, copied to a scratch folder to be
 * spoilt there: sources first, classes ten seconds later, reports another ten.
 */
final class Shop {

  static final Instant BUILT = Instant.parse("2026-11-21T05:42:00Z");

  private static final Path ORIGINAL = Path.of("src/test/projects/shop");

  private final Path folder;
  private String out = "";
  private String err = "";

  private Shop(Path folder) {
    this.folder = folder;
  }

  static Shop in(Path scratch) throws IOException {
    Path folder = scratch.resolve("shop");
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Shop shop = new Shop(folder);
    shop.date(file -> true, BUILT);
    shop.date(file -> file.toString().endsWith(".class"), BUILT.plusSeconds(10));
    shop.date(Shop::isReport, BUILT.plusSeconds(20));
    return shop;
  }

  private static boolean isReport(Path file) {
    return file.toString().contains("target") && !file.toString().endsWith(".class");
  }

  private void date(java.util.function.Predicate<Path> which, Instant time) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(which).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Deletes a file or a whole folder. */
  Shop without(String name) throws IOException {
    Files.walkFileTree(
        file(name),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, IOException problem)
              throws IOException {
            Files.delete(path);
            return FileVisitResult.CONTINUE;
          }
        });
    return this;
  }

  /** Writes a file, dated like a report. */
  Shop with(String name, String text) throws IOException {
    return with(name, text, BUILT.plusSeconds(20));
  }

  Shop with(String name, String text, Instant time) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
    Files.setLastModifiedTime(file(name), FileTime.from(time));
    return this;
  }

  /** Changes the text of a report. */
  Shop replacing(String name, String from, String to) throws IOException {
    String text = Files.readString(file(name));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " holds no " + from);
    }
    return with(name, text.replace(from, to));
  }

  Shop dated(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(file(name), FileTime.from(time));
    return this;
  }

  /** Runs {@code delivery-gate check} on it. */
  int check(String... options) {
    List<String> args = new ArrayList<>(List.of("check", folder.toString()));
    args.addAll(List.of(options));
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    int exit =
        DeliveryGate.run(
            new PrintWriter(printed), new PrintWriter(complained), args.toArray(String[]::new));
    out = printed.toString();
    err = complained.toString();
    return exit;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  Path verdictFile() {
    return file("target/delivery-gate/verdict.json");
  }

  Verdict verdict() {
    try {
      return VerdictJson.read(verdictFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RuleVerdict rule(String id) {
    return verdict().gates().stream()
        .map(GateVerdict::rules)
        .flatMap(List::stream)
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
