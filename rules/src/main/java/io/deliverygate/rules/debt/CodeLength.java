package io.deliverygate.rules.debt;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.SourceLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a code base is: of each module the lines that its coverage counts, and where there is
 * none the lines of its sources that are not blank.
 *
 * @param lines lines of all modules
 */
public record CodeLength(long lines) {

  public static CodeLength of(Collection<?> coverage, Collection<?> sources) {
    Map<String, Long> lines = new HashMap<>();
    coverage.stream()
        .map(Coverage.class::cast)
        .filter(file -> file.lines() > 0)
        .forEach(file -> lines.merge(file.module(), file.lines(), Long::sum));
    Map<String, Long> uncovered = new HashMap<>();
    sources.stream()
        .map(SourceLines.class::cast)
        .filter(module -> !lines.containsKey(module.module()))
        .forEach(module -> uncovered.merge(module.module(), module.lines(), Long::sum));
    return new CodeLength(sum(lines) + sum(uncovered));
  }

  private static long sum(Map<String, Long> lines) {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }
}
