package io.deliverygate.fact;

/**
 * What mutation testing made of one source file: tests that fail when the code is changed detect
 * the change.
 *
 * @param module module that was tested
 * @param file package and file name, such as {@code com/acme/Shop.java}
 * @param detected mutations that a test noticed
 * @param total mutations that were tried and could be judged
 */
public record MutationScore(String module, String file, long detected, long total, String source)
    implements Fact {}
