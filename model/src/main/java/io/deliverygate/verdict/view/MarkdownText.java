package io.deliverygate.verdict.view;

import java.util.regex.Pattern;

/**
 * Foreign text inside GitHub-flavoured Markdown: it stays text. No emphasis, table cell, HTML,
 * link, mention of a person or reference to an issue comes out of it.
 */
final class MarkdownText {

  private static final String UNSEEN_BREAK = "&#8203;";
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]~|{}!]");
  private static final Pattern WWW = Pattern.compile("(?i)(www)\\.");
  private static final Pattern LIST_ITEM = Pattern.compile("^(\\d*)([-+=.)])");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private MarkdownText() {}

  static String of(String safe) {
    String text = SPECIAL.matcher(entities(safe)).replaceAll("\\\\$0");
    text = text.replace("://", ":" + UNSEEN_BREAK + "//").replace("$", "&#36;");
    text = WWW.matcher(text).replaceAll("$1" + UNSEEN_BREAK + ".");
    return LIST_ITEM.matcher(text).replaceFirst("$1\\\\$2");
  }

  private static String entities(String safe) {
    return safe.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("#", "#" + UNSEEN_BREAK)
        .replace("@", "@" + UNSEEN_BREAK);
  }

  /** As code, between more backticks than it has in a row; empty where the text is. */
  static String code(String safe) {
    if (safe.isBlank()) {
      return "";
    }
    int longest =
        BACKTICKS.matcher(safe).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    String padding = longest > 0 ? " " : "";
    return fence + padding + safe + padding + fence;
  }
}
