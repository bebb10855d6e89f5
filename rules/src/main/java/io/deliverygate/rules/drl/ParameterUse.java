package io.deliverygate.rules.drl;

/**
 * A parameter that a rule compares with.
 *
 * @param line of the file where its name stands, from 1
 */
public record ParameterUse(String name, int line) {}
