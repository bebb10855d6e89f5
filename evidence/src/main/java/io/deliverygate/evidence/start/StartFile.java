package io.deliverygate.evidence.start;

/**
 * A file that a project can begin with.
 *
 * @param path relative to the project, with forward slashes
 * @param text whole content
 */
public record StartFile(String path, String text) {}
