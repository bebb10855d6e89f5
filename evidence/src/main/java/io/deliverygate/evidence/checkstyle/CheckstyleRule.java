package io.deliverygate.evidence.checkstyle;

import io.deliverygate.evidence.ParseErrors;
import java.util.Set;

/** What Checkstyle's reports name as the source of a complaint. */
public final class CheckstyleRule {

  /** Checkstyle's own parts: what they report is that a file could not be checked. */
  private static final Set<String> NO_RULE =
      Set.of(
          "com.puppycrawl.tools.checkstyle.Checker", "com.puppycrawl.tools.checkstyle.TreeWalker");

  private CheckstyleRule() {}

  /** Whether a complaint is about a linter's own work: it did not check the file, or not all. */
  public static boolean isNone(String source) {
    return source.isBlank() || NO_RULE.contains(source) || ParseErrors.is(source);
  }

  /**
   * The rule as configurations name it: without package and ending, with the id of its module if
   * any.
   */
  public static String name(String source) {
    int id = source.indexOf('#');
    String check = id < 0 ? source : source.substring(0, id);
    String simple = check.substring(check.lastIndexOf('.') + 1);
    String name = simple.endsWith("Check") ? simple.substring(0, simple.length() - 5) : simple;
    return isClass(check) && !name.isEmpty() ? name + source.substring(check.length()) : source;
  }

  /** SARIF reports before Checkstyle 10.18 name the message in its place, such as magic.number. */
  private static boolean isClass(String check) {
    return check.endsWith("Check") && check.contains(".");
  }
}
