package io.deliverygate.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule or query as its author wrote it.
 *
 * @param file the DRL file's name
 * @param line its first line, from 1
 * @param name what stands behind {@code rule} or {@code query}
 * @param id the catalogue id; of a query the word that its name begins with
 * @param text the whole block
 */
public record RuleText(String file, int line, String name, String id, String text) {

  private static final Pattern START = Pattern.compile("(rule|query) \"([^\"]+)\".*");
  private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");
  private static final Pattern PARAMETER = Pattern.compile("Parameter\\(\\s*name == \"([^\"]+)\"");
  private static final Pattern FACT = Pattern.compile("\\b([A-Z]\\w+)\\(");

  /** The blocks of a DRL file, in their order. */
  public static List<RuleText> of(String file, String drl) {
    List<RuleText> blocks = new ArrayList<>();
    List<String> lines = drl.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher start = START.matcher(lines.get(i));
      if (start.matches()) {
        blocks.add(block(file, lines, i, start.group(2)));
      }
    }
    return blocks;
  }

  private static RuleText block(String file, List<String> lines, int first, String name) {
    int last = first;
    while (last < lines.size() - 1 && !lines.get(last).strip().equals("end")) {
      last++;
    }
    String text = String.join("\n", lines.subList(first, last + 1));
    Matcher id = ID.matcher(text);
    return new RuleText(file, first + 1, name, id.find() ? id.group(1) : firstWord(name), text);
  }

  private static String firstWord(String name) {
    return name.split(" ", 2)[0];
  }

  /** Names of the parameters that it compares with, in their order. */
  public Set<String> parameters() {
    return found(PARAMETER, text);
  }

  /** Names of the types that its conditions look at, in their order. */
  public Set<String> types() {
    return found(FACT, conditions());
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** What stands between {@code when} and {@code then}; of a query, all below its first line. */
  public String conditions() {
    return text.substring(conditionsStart(), conditionsEnd());
  }

  /** Where the conditions begin within the text. */
  public int conditionsStart() {
    int when = text.indexOf("\nwhen\n");
    return when < 0 ? Math.max(0, text.indexOf('\n')) : when + "\nwhen".length();
  }

  /** Where the conditions end within the text. */
  public int conditionsEnd() {
    int then = text.indexOf("\nthen\n");
    return then < 0 ? Math.max(conditionsStart(), text.lastIndexOf("\nend")) : then;
  }
}
