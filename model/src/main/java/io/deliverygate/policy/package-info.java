/**
 * Policy: which gates count, which evidence is expected, and the parameters that rules compare
 * with. Enter at {@link io.deliverygate.policy.PolicyLayers}, which stacks whoever has a say: each
 * layer is read by {@link io.deliverygate.policy.PolicyFile} into a {@link
 * io.deliverygate.policy.PolicyLayer}; {@code LayerMerge} lays one over the other, keeps what is
 * locked ({@code Strictness} knows which way a setting gets stricter), and makes the {@link
 * io.deliverygate.policy.Policy} in force. {@code PolicyChange} compares it with the one before the
 * change, {@link io.deliverygate.policy.Expectation} turns what is expected and was not found into
 * missing evidence.
 *
 * <p>One large package, because reading and merging still share values that are not public.
 */
@NullMarked
package io.deliverygate.policy;

import org.jspecify.annotations.NullMarked;
