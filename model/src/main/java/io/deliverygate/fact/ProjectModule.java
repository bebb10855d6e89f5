package io.deliverygate.fact;

/**
 * A module of the project that is judged.
 *
 * @param name its name within the project: the artifact id in Maven
 * @param path folder relative to the project's root, empty for the root itself
 * @param mainSources whether it has sources of its own besides tests
 * @param testSources whether it has sources of tests
 */
public record ProjectModule(
    String name, String path, boolean mainSources, boolean testSources, String source)
    implements Fact {}
