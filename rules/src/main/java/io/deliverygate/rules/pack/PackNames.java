package io.deliverygate.rules.pack;

import io.deliverygate.io.BadInputException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How a new pack and what is in it are called.
 *
 * @param group group id of its artifact
 * @param artifact its artifact id
 * @param javaPackage package of its rules
 * @param gate id of its gate
 * @param prefix what the ids of its rules begin with
 */
public record PackNames(
    String group, String artifact, String javaPackage, String gate, String prefix) {

  /** The group where nobody names another one. */
  public static final String GROUP = "com.acme";

  /** The artifact where nobody names another one. */
  public static final String ARTIFACT = "delivery-rules";

  private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  private static final Pattern TAKEN =
      Pattern.compile("(io\\.deliverygate|java|javax|org\\.drools|org\\.kie)(\\..*)?");

  /**
   * Names that go together: the gate and the rules are called after the last word of the group.
   *
   * @param group group id
   * @param artifact artifact id
   * @param javaPackage package of the rules; empty for the group's own
   * @param taken gates and beginnings of rule ids that others use, in lower case
   * @throws BadInputException where a name is none
   */
  public static PackNames of(String group, String artifact, String javaPackage, Set<String> taken) {
    require(COORDINATE.matcher(group).matches(), "group", group, "such as " + GROUP);
    require(COORDINATE.matcher(artifact).matches(), "artifact", artifact, "such as " + ARTIFACT);
    String chosen = javaPackage.isEmpty() ? usual(group) : javaPackage;
    boolean free = SourceVersion.isName(chosen) && !TAKEN.matcher(chosen).matches();
    require(free, "package", chosen, "a Java package of your own, such as com.acme.rules");
    String word = word(group);
    String gate = word.isEmpty() || taken.contains(word) ? "own" + word : word;
    return new PackNames(group, artifact, chosen, gate, gate.toUpperCase(Locale.ROOT));
  }

  private static void require(boolean holds, String what, String name, String fix) {
    if (!holds) {
      throw new BadInputException(
          what + " '" + name + "'", "is no name of a " + what, "choose " + fix);
    }
  }

  private static String usual(String group) {
    return group.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "") + ".rules";
  }

  private static String word(String group) {
    String last = group.substring(group.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String letters = last.replaceAll("[^a-z]", "");
    return letters.substring(0, Math.min(letters.length(), 12));
  }
}
