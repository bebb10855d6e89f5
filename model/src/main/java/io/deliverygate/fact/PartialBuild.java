package io.deliverygate.fact;

/**
 * The build did not cover the whole project; its verdict is never good for a release.
 *
 * @param reason what was left out and why
 */
public record PartialBuild(String reason, String source) implements Fact {}
