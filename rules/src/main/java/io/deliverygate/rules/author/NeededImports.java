package io.deliverygate.rules.author;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spares authors of tables and sentences the imports: shipped facts and what consequences may call
 * are imported where they are used. An author's own import of the same name is left alone.
 */
final class NeededImports {

  private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]{1,60}\\b");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?[\\w.]+\\.(\\w+)");
  private static final Set<String> REPORTS = Set.of("breach", "note", "missing");

  private NeededImports() {}

  /** The same, with the imports below the package. */
  static PlacedDrl added(PlacedDrl drl) {
    Set<String> imported = all(IMPORT, drl.text()).map(m -> m.group(1)).collect(Collectors.toSet());
    Set<String> needed = new TreeSet<>();
    all(NAME, drl.text())
        .map(MatchResult::group)
        .filter(name -> !imported.contains(name))
        .flatMap(
            name -> Stream.of("io.deliverygate.fact.", "io.deliverygate.rules.").map(p -> p + name))
        .filter(NeededImports::exists)
        .forEach(needed::add);
    REPORTS.stream()
        .filter(name -> !imported.contains(name) && drl.text().contains(name + "("))
        .forEach(name -> needed.add("static io.deliverygate.rules.Reporting." + name));
    return drl.belowPackage(
        needed.stream().map(name -> "import " + name + ";").collect(Collectors.joining(" ")));
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, NeededImports.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
