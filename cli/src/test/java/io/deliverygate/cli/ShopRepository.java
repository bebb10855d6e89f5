package io.deliverygate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop under git's own command, with a policy that asks for new code. */
final class ShopRepository {

  static final String PRICE = "core/src/main/java/com/acme/shop/core/Price.java";

  private final Shop shop;
  private final Path top;

  private ShopRepository(Shop shop, Path top) {
    this.shop = shop;
    this.top = top;
  }

  /**
   * Begins a repository; nothing is committed.
   *
   * @param top its top folder, which holds the shop or is its folder
   */
  static ShopRepository of(Shop shop, Path top) throws Exception {
    ShopRepository repository = new ShopRepository(shop, top);
    repository.git("init", "-q", "-b", "main");
    shop.with(".gitignore", "target/\n");
    return repository;
  }

  /** Says since when code is new. */
  ShopRepository newSince(String since) throws IOException {
    shop.with(
        "delivery-gate.yaml",
        "gates: {done: enforced, debt: enforced}\nnew-code: {since: " + since + "}\n");
    return this;
  }

  String git(String... arguments) throws Exception {
    return git(top, arguments);
  }

  static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + text);
      }
      return text;
    }
  }

  private static Map<String, String> environment() {
    return Map.of(
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_CONFIG_GLOBAL", "/dev/null",
        "GIT_AUTHOR_NAME", "Some Body",
        "GIT_AUTHOR_EMAIL", "some@body",
        "GIT_COMMITTER_NAME", "Some Body",
        "GIT_COMMITTER_EMAIL", "some@body",
        "LC_ALL", "C");
  }

  /** Commits everything. */
  String commit(String message) throws Exception {
    git("add", "--all");
    git("commit", "-q", "-m", message);
    return git("rev-parse", "HEAD");
  }

  /** Writes a source file as the build saw it, and commits it. */
  String commit(String file, String text) throws Exception {
    shop.with(file, text, Shop.BUILT);
    return commit("change " + file);
  }

  /** A text without some of its lines, counted from 1. */
  static String without(String text, int first, int last) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.subList(first - 1, last).clear();
    return String.join("\n", lines) + "\n";
  }

  String price() throws IOException {
    return Files.readString(shop.file(PRICE));
  }
}
