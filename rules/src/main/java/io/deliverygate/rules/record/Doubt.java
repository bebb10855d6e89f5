package io.deliverygate.rules.record;

import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Says;

/**
 * That what a record says in a key cannot be believed as it stands, and why. Rules conclude nothing
 * from it by themselves: each takes the doubts about the keys that it goes by.
 *
 * @param about the record
 * @param key the key as files spell it, such as {@code link}; of a small record inside with a dot
 *     between, such as {@code refined.participants}
 * @param asked what is asked of the text
 * @param why why it cannot be believed, as a clause that names the text
 */
public record Doubt(Declared about, String key, Says asked, String why) {}
