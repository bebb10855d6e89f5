/**
 * What excuses a breach: waivers and emergencies. What is not in order has no effect and says why.
 *
 * <p>Enter at {@link io.deliverygate.rules.waiver.Waivers}. Whether a waiver is valid at all {@code
 * WaiverTerms} says (expiry, longest time), whether its approver may approve it {@link
 * io.deliverygate.rules.waiver.Entitlement}, whether it covers a breach as it is now {@code
 * WaiverMatch}. {@link io.deliverygate.rules.waiver.Emergencies} come after the gates are folded,
 * and fold them again.
 */
@NullMarked
package io.deliverygate.rules.waiver;

import org.jspecify.annotations.NullMarked;
