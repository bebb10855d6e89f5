package io.deliverygate.fact;

/**
 * What a static analysis complains about at one place.
 *
 * @param module module that was analysed
 * @param tool the tool, such as {@code PMD}
 * @param rule the tool's name for its rule
 * @param priority 1 (worst) to 5, on PMD's scale
 * @param message the tool's words, on one line
 * @param file path relative to the project's root where it lies inside, else the tool's label
 * @param line first line, 0 where unknown
 */
public record Finding(
    String module,
    String tool,
    String rule,
    int priority,
    String message,
    String file,
    int line,
    String source)
    implements Fact {}
