/**
 * Records that people keep in {@code delivery/*.yaml}, read strictly. Enter at {@link
 * io.deliverygate.evidence.records.RecordReader}; {@code RecordFile} goes through the sections of a
 * file, {@code FieldValue} reads the keys of a record, {@code RecordChecks} looks at all records
 * together. What can be written at all, and what it means, {@link
 * io.deliverygate.record.RecordType} knows.
 */
@NullMarked
package io.deliverygate.evidence.records;

import org.jspecify.annotations.NullMarked;
