package io.deliverygate.rules.drl;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DRL as text: its limits, its lines, and its code without texts and comments. Nothing else in the
 * rules tells code from what is quoted or commented out.
 *
 * @param file its name
 * @param text the whole file
 * @param code the same, of the same length, with blanks for what stands in texts and comments
 */
public record DrlText(String file, String text, String code) {

  private static final int LONGEST = 1_000_000;

  /** Drools' parser takes twice as long with every bracket or two within another. */
  private static final int DEEPEST = 10;

  private static final int LONGEST_LINE = 10_000;

  /** Escapes that change what is code, and characters that hide or reorder what people see. */
  private static final Pattern HIDING =
      Pattern.compile(
          "\\\\u|\"\"\"|[\\p{Cntrl}&&[^\t\r\n]]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]");

  public static DrlText of(String file, String text) {
    String lines = text.replace("\r\n", "\n");
    return new DrlText(file, lines, blanked(lines));
  }

  private static String blanked(String text) {
    StringBuilder code = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      int end = noCodeUntil(text, at);
      for (int i = at; i < end; i++) {
        if (text.charAt(i) != '\n') {
          code.setCharAt(i, ' ');
        }
      }
      at = Math.max(end, at + 1);
    }
    return code.toString();
  }

  /** Where the text or comment that begins here ends; here where none begins or none ends. */
  private static int noCodeUntil(String text, int at) {
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? at : end + 2;
    }
    char quote = text.charAt(at);
    return quote == '"' || quote == '\'' ? quotedUntil(text, at, quote) : at;
  }

  private static int quotedUntil(String text, int at, char quote) {
    for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return at;
  }

  /** What keeps it from being given to a parser. */
  public List<RuleProblem> problems() {
    if (text.length() > LONGEST) {
      return List.of(
          problem(0, "longer than " + LONGEST + " characters", "split it into several files"));
    }
    List<RuleProblem> problems = new ArrayList<>();
    hiding(problems);
    unclosed(problems);
    depth(problems);
    longLines(problems);
    return problems;
  }

  private void hiding(List<RuleProblem> problems) {
    Matcher found = HIDING.matcher(text);
    if (found.find()) {
      problems.add(
          problem(
              lineAt(found.start()),
              "an escape or a character that can hide code: " + shown(found.group()),
              "write every character as itself, and a long text as several short ones"));
    }
  }

  private static String shown(String found) {
    return found.length() > 1 ? found : "U+%04X".formatted((int) found.charAt(0));
  }

  private void unclosed(List<RuleProblem> problems) {
    for (String start : List.of("\"", "'", "/*")) {
      int at = code.indexOf(start);
      if (at >= 0) {
        problems.add(
            problem(lineAt(at), start + " is opened and not closed", "close it on the same line"));
      }
    }
  }

  private void depth(List<RuleProblem> problems) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth > DEEPEST) {
        problems.add(problem(lineAt(i), "more than " + DEEPEST + " brackets in one another", ""));
        return;
      }
    }
  }

  private void longLines(List<RuleProblem> problems) {
    int line = 1;
    for (String each : text.split("\n", -1)) {
      if (each.length() > LONGEST_LINE) {
        problems.add(problem(line, "a line of over " + LONGEST_LINE + " characters", "break it"));
      }
      line++;
    }
  }

  public RuleProblem problem(int line, String message, String fix) {
    return new RuleProblem(file, line, message, fix);
  }

  /** The line that holds the character at this index, from 1. */
  public int lineAt(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  /** The index of a line's first character. */
  int startOf(int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at;
  }

  /** The first line in a range whose code has one of these words; else the range's first. */
  public int lineWith(List<String> words, int from, int to) {
    return find(words, from, to).orElse(from);
  }

  /** The first line in a range whose code has one of these words, the first word first. */
  public OptionalInt find(List<String> words, int from, int to) {
    String[] lines = code.split("\n", -1);
    for (String word : words) {
      Pattern whole = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
      for (int line = Math.max(1, from); line <= Math.min(to, lines.length); line++) {
        if (whole.matcher(lines[line - 1]).find()) {
          return OptionalInt.of(line);
        }
      }
    }
    return OptionalInt.empty();
  }
}
