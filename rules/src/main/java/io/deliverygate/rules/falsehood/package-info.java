/**
 * Makes facts of records false, one at a time, and says which of them no rule notices: what nobody
 * asks for is believed whatever stands there.
 *
 * <p>Enter at {@link io.deliverygate.rules.falsehood.RecordMutation}. {@link
 * io.deliverygate.rules.falsehood.Falsehoods} makes them of the keys that records have, {@code
 * FalseValue} knows what else a key could say, {@code Writable} keeps to what the reader of records
 * takes: a falsehood that it refuses proves nothing of the rules.
 */
@NullMarked
package io.deliverygate.rules.falsehood;

import org.jspecify.annotations.NullMarked;
