package io.deliverygate.rules.drl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final Pattern START = Pattern.compile("(?m)^[ \\t]*(rule|query)\\b");
  private static final Pattern NAME = Pattern.compile("\\s*(?:\"([^\"]+)\"|'([^']+)'|([\\w.-]+))");
  private static final Pattern PARAMETERS = Pattern.compile("\\s*\\([^)]*\\)");
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
  private static final Pattern THEN = Pattern.compile("\\s*\\bthen\\b");
  private static final Pattern END = Pattern.compile("(?<![.\\w$])end\\b(?!\\s*[(.=])");
  private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");
  private static final Pattern DERIVES = Pattern.compile("@derives\\(\"([^\"]+)\"\\)");
  private static final Pattern PARAMETER = Pattern.compile("Parameter\\(\\s*name == \"([^\"]+)\"");
  private static final Pattern FACT = Pattern.compile("\\b([A-Z]\\w+)\\(");

  /** The blocks of a DRL file, in their order. */
  public static List<RuleText> of(String file, String drl) {
    List<RuleText> blocks = new ArrayList<>();
    String code = DrlCode.of(drl);
    Matcher start = START.matcher(code);
    Matcher end = END.matcher(code);
    Matcher name = NAME.matcher(drl);
    int from = 0;
    while (start.find(from) && name.find(start.end()) && end.find(name.end())) {
      blocks.add(block(file, drl, start.start(1), end.end(), name));
      from = end.end();
    }
    return blocks;
  }

  private static RuleText block(String file, String drl, int start, int end, Matcher name) {
    String text = drl.substring(start, end);
    int line = (int) drl.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    String named =
        Stream.of(1, 2, 3).map(name::group).filter(Objects::nonNull).findFirst().orElse("");
    Matcher id = ID.matcher(text);
    return new RuleText(file, line, named, id.find() ? id.group(1) : firstWord(named), text);
  }

  private static String firstWord(String name) {
    return name.split("\\s", 2)[0];
  }

  /** The names of some blocks. */
  public static Set<String> names(Collection<RuleText> some) {
    return some.stream().map(RuleText::name).collect(Collectors.toSet());
  }

  /**
   * Those of all blocks that derive what some look at, as they say themselves, and what these look
   * at in turn; in the order of all.
   */
  public static List<RuleText> derivations(Collection<RuleText> some, Collection<RuleText> all) {
    Set<String> wanted = new LinkedHashSet<>();
    some.forEach(text -> wanted.addAll(text.types()));
    int before = 0;
    while (wanted.size() > before) {
      before = wanted.size();
      all.stream()
          .filter(text -> text.derived().stream().anyMatch(wanted::contains))
          .forEach(text -> wanted.addAll(text.types()));
    }
    return all.stream().filter(text -> text.derived().stream().anyMatch(wanted::contains)).toList();
  }

  /** Names of the types that it says it derives. */
  public Set<String> derived() {
    return found(DERIVES, text);
  }

  /** Its last line, from 1. */
  public int lastLine() {
    return line + (int) text.chars().filter(c -> c == '\n').count();
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
    Matcher when = WHEN.matcher(DrlCode.of(text));
    if (!isQuery() && when.find()) {
      return when.end();
    }
    Matcher named = NAME.matcher(text);
    int start = named.find(firstWord(text).length()) ? named.end() : 0;
    Matcher parameters = PARAMETERS.matcher(text).region(start, text.length());
    return parameters.lookingAt() ? parameters.end() : start;
  }

  /** Where the conditions end within the text. */
  public int conditionsEnd() {
    int start = conditionsStart();
    Matcher then = THEN.matcher(DrlCode.of(text));
    int end = !isQuery() && then.find(start) ? then.start() : text.length() - "end".length();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether it asks for facts and has no consequence. */
  public boolean isQuery() {
    return text.startsWith("query");
  }
}
