/**
 * Everybody who has a say in a policy. Enter at {@link io.deliverygate.policy.merge.PolicyLayers},
 * which stacks the layers; {@code LayerMerge} lays one over the other, setting by setting ({@code
 * SettingGroup}, {@code LayeredSetting}), and keeps what is locked; {@code PolicyChange} compares
 * what comes of it with what was in force before the change ({@code BaseLayers}).
 */
@NullMarked
package io.deliverygate.policy.merge;

import org.jspecify.annotations.NullMarked;
