package io.deliverygate.policy;

/**
 * One thing that a layer of policy says.
 *
 * @param value what it says
 * @param origin where
 */
public record Setting<T>(T value, Origin origin) {}
