/**
 * Facts: immutable, non-null records in the field's words. Every one is a {@link
 * io.deliverygate.fact.Fact}; the {@link io.deliverygate.fact.Snapshot} holds those of one
 * collection, {@link io.deliverygate.fact.SnapshotJson} writes and reads them. {@link
 * io.deliverygate.fact.People} says who is who, {@link io.deliverygate.fact.EvidenceKind} which
 * kinds of evidence there are.
 *
 * <p>One large package, because a sealed interface and what implements it share one outside of
 * named modules, and because rules of other people import these names.
 */
@NullMarked
package io.deliverygate.fact;

import org.jspecify.annotations.NullMarked;
