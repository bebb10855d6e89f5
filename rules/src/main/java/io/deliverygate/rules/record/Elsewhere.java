package io.deliverygate.rules.record;

import io.deliverygate.fact.Declared;

/**
 * That a record names a place which nobody looks at from here, such as an address in the web.
 *
 * @param about the record
 * @param key the key as files spell it
 * @param address what it says
 */
public record Elsewhere(Declared about, String key, String address) {}
