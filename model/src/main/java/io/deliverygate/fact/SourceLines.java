package io.deliverygate.fact;

/**
 * How long the sources of a module are.
 *
 * @param module the module
 * @param lines lines of its main sources that are not blank, generated ones not counted
 */
public record SourceLines(String module, long lines, String source) implements Fact {}
