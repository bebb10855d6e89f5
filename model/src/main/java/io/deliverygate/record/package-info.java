/**
 * What people can write down in {@code delivery/*.yaml}, read off the facts themselves. Enter at
 * {@link io.deliverygate.record.RecordType}: the keys of a fact, each a {@link
 * io.deliverygate.record.RecordField}; {@link io.deliverygate.record.Notation} says how the values
 * of a type are written, and what a record has that does not say them. Readers, {@link
 * io.deliverygate.record.RecordSchema} and {@link io.deliverygate.record.RecordReference} ask these
 * three, so that they cannot differ: a new key is an {@code @Key} on its fact and nothing else.
 *
 * <p>The reading here is lenient: it knows what a text means and no more. Who reads records of a
 * project adds strict checks, who makes facts for tests adds short forms.
 */
@NullMarked
package io.deliverygate.record;

import org.jspecify.annotations.NullMarked;
