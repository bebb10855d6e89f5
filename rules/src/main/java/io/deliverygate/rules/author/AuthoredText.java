package io.deliverygate.rules.author;

/**
 * A rule as its author wrote it, in whatever form.
 *
 * @param place {@code file:line} of DRL and of sentences, {@code file, sheet, cell} of a table
 * @param text the DRL, the sentences, or the cells of the row, each on a line
 */
public record AuthoredText(String place, String text) {}
