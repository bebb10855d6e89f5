package io.deliverygate.rules.author;

/**
 * An error as the Drools compiler says it.
 *
 * @param path of a DRL file, or of Java code that Drools made of one
 * @param line from 1; 0 or less where the compiler does not know
 */
public record CompileError(String path, int line, String text) {}
