package io.deliverygate.verdict;

/**
 * Something that is measured of a project, whatever its gates make of it.
 *
 * @param id name that never changes, such as {@code deployment-frequency}
 * @param title how people call it
 * @param value a plain decimal, rounded to two places towards the worse side
 * @param unit what it is counted in
 */
public record Figure(String id, String title, String value, String unit) {}
