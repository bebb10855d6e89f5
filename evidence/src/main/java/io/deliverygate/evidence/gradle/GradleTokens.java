package io.deliverygate.evidence.gradle;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a Gradle script, in Groovy or Kotlin, without its comments: as much of the language
 * as is needed to see what is written out. A script is never run.
 */
final class GradleTokens {

  /** What a token is. */
  enum Kind {
    WORD,
    /** A text that is written out. */
    TEXT,
    /** A text that names something else. */
    OPEN_TEXT,
    SYMBOL,
    END_OF_LINE
  }

  /**
   * A token.
   *
   * @param text the word, the content of a text, or the character
   * @param line its line, from 1
   */
  record Token(Kind kind, String text, int line) {

    boolean is(String symbolOrWord) {
      return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(symbolOrWord);
    }
  }

  private final String script;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private GradleTokens(String script) {
    this.script = script;
  }

  static List<Token> of(String script) {
    GradleTokens tokens = new GradleTokens(script);
    tokens.read();
    return List.copyOf(tokens.tokens);
  }

  private void read() {
    while (at < script.length()) {
      char next = script.charAt(at);
      if (next == '\n') {
        add(Kind.END_OF_LINE, "", line);
        line++;
        at++;
      } else if (Character.isWhitespace(next)) {
        at++;
      } else if (script.startsWith("//", at) || next == '#') {
        skipTo("\n", 0);
      } else if (script.startsWith("/*", at)) {
        skipTo("*/", 2);
      } else if (next == '\'' || next == '"') {
        text(next);
      } else if (Character.isJavaIdentifierStart(next)) {
        word();
      } else {
        add(Kind.SYMBOL, String.valueOf(next), line);
        at++;
      }
    }
    add(Kind.END_OF_LINE, "", line);
  }

  private void add(Kind kind, String text, int where) {
    tokens.add(new Token(kind, text, where));
  }

  private void skipTo(String end, int more) {
    int found = script.indexOf(end, at + more);
    int until = found < 0 ? script.length() : found + more;
    count(at, until);
    at = until;
  }

  private void count(int from, int until) {
    line += (int) script.substring(from, until).chars().filter(c -> c == '\n').count();
  }

  private void word() {
    int from = at;
    while (at < script.length() && Character.isJavaIdentifierPart(script.charAt(at))) {
      at++;
    }
    add(Kind.WORD, script.substring(from, at), line);
  }

  private void text(char quote) {
    String three = String.valueOf(quote).repeat(3);
    String end = script.startsWith(three, at) ? three : String.valueOf(quote);
    int from = at + end.length();
    int until = from;
    while (until < script.length() && !script.startsWith(end, until) && !isCut(end, until)) {
      until += script.charAt(until) == '\\' ? 2 : 1;
    }
    until = Math.min(until, script.length());
    String content = script.substring(Math.min(from, until), until);
    boolean open = content.indexOf('\\') >= 0 || (quote == '"' && content.indexOf('$') >= 0);
    add(open ? Kind.OPEN_TEXT : Kind.TEXT, content, line);
    count(at, until);
    at = isCut(end, until) ? until : Math.min(until + end.length(), script.length());
  }

  /** A text in single quotes ends with its line, closed or not. */
  private boolean isCut(String end, int where) {
    return end.length() == 1 && where < script.length() && script.charAt(where) == '\n';
  }
}
