package io.deliverygate.rules.done;

import io.deliverygate.fact.Component;
import io.deliverygate.io.Wildcards;
import io.deliverygate.rules.Glob;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A suite of tests that has to be part of the evidence.
 *
 * @param subject what the rule looks at
 * @param patterns of which one has to fit a report's path, or where {@code byName} the name of a
 *     suite in a report
 * @param byName whether names of suites count too
 * @param because why it is asked for, as a clause; empty where the policy names it
 * @param parameter the parameter that has the patterns
 */
public record AskedSuite(
    String subject, List<String> patterns, boolean byName, String because, String parameter) {

  /** Scopes of what a build uses and the product does not contain. */
  private static final Set<String> NO_PART = Set.of("test", "plugin", "parent");

  /** Copies. */
  public AskedSuite {
    patterns = List.copyOf(patterns);
  }

  /** A suite that the policy names. */
  public static AskedSuite named(String pattern) {
    return new AskedSuite("suite " + pattern, List.of(pattern), false, "", "done.suites.required");
  }

  /** What is wrong where no test of it ran, as a clause. */
  public String lack() {
    return byName
        ? "%s, and no test ran whose suite or report fits %s".formatted(because, parameter)
        : "no test of any report that fits the pattern ran";
  }

  /** Whether a report, or a suite in one, is of this suite. */
  public boolean isIn(Collection<?> reports, Collection<?> suites) {
    return patterns.stream()
        .map(Glob::ofPaths)
        .anyMatch(each -> each.matchesAny(reports) || byName && each.matchesAny(suites));
  }

  /** The suite that tests a product by one of its interfaces, as the product's record has it. */
  public static AskedSuite recorded(String kind, List<String> patterns, String parameter) {
    return new AskedSuite(
        kind + " suite", patterns, true, "the product is recorded to have it", parameter);
  }

  /**
   * The suite that tests a product by one of its interfaces, where what it is built with shows that
   * it has it.
   *
   * @param components each a {@link Component} that the build declares
   * @param telling patterns {@code group:name} of those that show it
   */
  public static List<AskedSuite> builtWith(
      Collection<?> components,
      Collection<String> telling,
      String kind,
      List<String> patterns,
      String parameter) {
    return components.stream()
        .map(Component.class::cast)
        .filter(each -> !NO_PART.contains(each.scope()))
        .map(each -> each.group() + ":" + each.name())
        .filter(each -> Wildcards.anyFits(telling, each))
        .sorted()
        .limit(1)
        .map(
            first ->
                new AskedSuite(
                    kind + " suite",
                    patterns,
                    true,
                    "the product is built with " + first,
                    parameter))
        .toList();
  }
}
