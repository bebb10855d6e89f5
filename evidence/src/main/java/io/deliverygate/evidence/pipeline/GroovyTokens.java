package io.deliverygate.evidence.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groovy source in words, signs and texts, without comments. What is computed inside of a text
 * counts as neither.
 */
final class GroovyTokens {

  /** Signs before which a slash begins a text; elsewhere it divides. */
  private static final String BEFORE_SLASHY = "(,=[{:~!&|?;\n";

  /** How deep texts may stand in what texts compute. */
  private static final int MOST_DEPTH = 50;

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private GroovyTokens(String source) {
    this.source = source;
  }

  /**
   * A word, a sign or a text.
   *
   * @param text what it says
   * @param isText whether it is a text
   */
  record Token(String text, boolean isText) {

    boolean isWord(String word) {
      return !isText && text.equals(word);
    }

    boolean isWord(Set<String> words) {
      return !isText && words.contains(text);
    }
  }

  static List<Token> of(String source) {
    GroovyTokens tokens = new GroovyTokens(source);
    while (tokens.at < source.length()) {
      tokens.next();
    }
    return List.copyOf(tokens.tokens);
  }

  private void next() {
    char c = source.charAt(at);
    if (source.startsWith("//", at) || (at == 0 && source.startsWith("#!"))) {
      at = end("\n", at);
    } else if (source.startsWith("/*", at)) {
      at = end("*/", at + 2);
    } else if (source.startsWith("'''", at) || source.startsWith("\"\"\"", at)) {
      text(source.substring(at, at + 3), c == '"', true);
    } else if (c == '\'' || c == '"') {
      text(String.valueOf(c), c == '"', false);
    } else if (source.startsWith("$/", at)) {
      dollarSlashy();
    } else if (c == '/' && mayBeginText()) {
      text("/", true, false);
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      if (!Character.isWhitespace(c)) {
        tokens.add(new Token(String.valueOf(c), false));
      }
      at++;
    }
  }

  /** The index behind the next of some signs; the end of the source where there is none. */
  private int end(String signs, int from) {
    int found = source.indexOf(signs, from);
    return found < 0 ? source.length() : found + signs.length();
  }

  private void word() {
    int from = at;
    while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
      at++;
    }
    tokens.add(new Token(source.substring(from, at), false));
  }

  private boolean mayBeginText() {
    int before = at - 1;
    while (before >= 0 && " \t".indexOf(source.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || BEFORE_SLASHY.indexOf(source.charAt(before)) >= 0;
  }

  private void dollarSlashy() {
    int close = source.indexOf("/$", at + 2);
    int end = close < 0 ? source.length() : close;
    tokens.add(new Token(source.substring(at + 2, end), true));
    at = Math.min(source.length(), end + 2);
  }

  /** A text up to its closing quote; one that may not go over lines ends with its line at last. */
  private void text(String quote, boolean computes, boolean lines) {
    StringBuilder text = new StringBuilder();
    at += quote.length();
    while (at < source.length() && !source.startsWith(quote, at)) {
      char c = source.charAt(at);
      if (c == '\n' && !lines) {
        break;
      } else if (c == '\\') {
        at += 2;
      } else if (computes && depth < MOST_DEPTH && source.startsWith("${", at)) {
        computed();
      } else {
        text.append(c);
        at++;
      }
    }
    at = Math.min(source.length(), at + quote.length());
    tokens.add(new Token(text.toString(), true));
  }

  /** Passes over what a text computes, with the texts and brackets in it. */
  private void computed() {
    int before = tokens.size();
    int open = 0;
    depth++;
    at++;
    do {
      char c = source.charAt(at);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      next();
    } while (open > 0 && at < source.length());
    depth--;
    tokens.subList(before, tokens.size()).clear();
  }
}
