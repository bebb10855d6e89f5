/**
 * What people write down: {@code Records} finds the files of {@code delivery/}, by {@code
 * RecordNames}, and has them read; {@code AttestedRecords} brings those that a server vouches for,
 * {@code Baselines} what is accepted.
 */
@NullMarked
package io.deliverygate.evidence.collect.records;

import org.jspecify.annotations.NullMarked;
