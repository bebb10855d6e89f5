/**
 * What a policy can say, a class a section. Enter at {@link
 * io.deliverygate.policy.section.Sections}, which lists them: each {@link
 * io.deliverygate.policy.section.PolicySection} reads its part of the file into settings by {@link
 * io.deliverygate.policy.section.SettingKey}, says what of it can be locked and writes its part of
 * the JSON Schema; the {@link io.deliverygate.policy.section.SettingType} of a setting knows what
 * holds before anybody speaks of it, which way it gets stricter, and its words. A {@link
 * io.deliverygate.policy.section.PolicyLayer} is all that one file says.
 *
 * <p>To add a section, write one class here and name it in {@code Sections}; whoever uses it asks
 * {@link io.deliverygate.policy.Policy#settings} by the {@link io.deliverygate.policy.SettingKind}
 * that the class defines.
 */
@NullMarked
package io.deliverygate.policy.section;

import org.jspecify.annotations.NullMarked;
