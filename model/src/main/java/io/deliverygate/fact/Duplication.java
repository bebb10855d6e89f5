package io.deliverygate.fact;

/**
 * How much of one source file is duplicated, in tokens of CPD: a token inside at least one
 * duplicate counts once, however many duplicates overlap there.
 *
 * @param module module that holds the file
 * @param file path relative to the project's root where it lies inside, else the tool's label
 * @param duplicatedTokens tokens inside at least one duplicate
 * @param tokens all tokens of the file
 */
public record Duplication(
    String module, String file, long duplicatedTokens, long tokens, String source)
    implements Fact {}
