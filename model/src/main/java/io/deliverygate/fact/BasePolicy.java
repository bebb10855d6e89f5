package io.deliverygate.fact;

/**
 * A file of the project's policy as it was at the {@link Base}.
 *
 * @param path path relative to the project's root
 * @param text its text
 */
public record BasePolicy(String path, String text, String source) implements Fact {}
