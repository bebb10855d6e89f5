package io.deliverygate.fact;

/**
 * That a test ran for an acceptance criterion.
 *
 * @param module module that ran the test
 * @param criterion the criterion as the test names it, such as {@code PAY-1/AC-2}
 * @param test the test
 * @param passed whether every invocation of it passed
 */
public record VerifiedCriterion(
    String module, String criterion, String test, boolean passed, String source) implements Fact {}
