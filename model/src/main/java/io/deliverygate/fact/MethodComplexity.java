package io.deliverygate.fact;

/**
 * Cyclomatic complexity of one method as JaCoCo computes it from byte code (branches minus decision
 * points plus one).
 *
 * @param module module that holds the method
 * @param type qualified class name with dots
 * @param method method name and simple parameter types, such as {@code pay(Money, int)}
 * @param file package and file name, empty where the class names none
 * @param line first line of the method, 0 where unknown
 */
public record MethodComplexity(
    String module, String type, String method, String file, int line, int complexity, String source)
    implements Fact {}
