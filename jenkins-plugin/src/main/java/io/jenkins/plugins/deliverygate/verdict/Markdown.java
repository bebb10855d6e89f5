package io.jenkins.plugins.deliverygate.verdict;

import java.util.regex.Pattern;

/**
 * Foreign text inside GitHub-flavoured Markdown: it stays text. No emphasis, table cell, HTML,
 * link, mention of a person or reference to an issue comes out of it.
 */
final class Markdown {

  private static final String UNSEEN_BREAK = "&#8203;";
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]~|{}!]");
  private static final Pattern WWW = Pattern.compile("(?i)(www)\\.");
  private static final Pattern LIST_ITEM = Pattern.compile("^(\\d*)([-+=.)])");

  private Markdown() {}

  /**
   * Escapes a text.
   *
   * @param line one visible line
   */
  static String text(String line) {
    String text = SPECIAL.matcher(entities(line)).replaceAll("\\\\$0");
    text = text.replace("://", ":" + UNSEEN_BREAK + "//").replace("$", "&#36;");
    text = WWW.matcher(text).replaceAll("$1" + UNSEEN_BREAK + ".");
    return LIST_ITEM.matcher(text).replaceFirst("$1\\\\$2");
  }

  private static String entities(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("#", "#" + UNSEEN_BREAK)
        .replace("@", "@" + UNSEEN_BREAK);
  }
}
