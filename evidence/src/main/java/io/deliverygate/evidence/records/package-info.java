/**
 * Records that people keep in {@code delivery/*.yaml}, read strictly. What can be written is read
 * off the declared facts themselves, so that reader, schema and documentation cannot differ.
 */
@NullMarked
package io.deliverygate.evidence.records;

import org.jspecify.annotations.NullMarked;
