/**
 * Records that people keep in {@code delivery/*.yaml}, read strictly. Enter at {@link
 * io.deliverygate.evidence.records.RecordReader}; {@code RecordFile} goes through the sections of a
 * file, {@code RecordType} and {@code RecordField} know what may stand there, {@code RecordChecks}
 * looks at all records together. What can be written is read off the declared facts themselves, so
 * that reader, schema and documentation cannot differ.
 */
@NullMarked
package io.deliverygate.evidence.records;

import org.jspecify.annotations.NullMarked;
