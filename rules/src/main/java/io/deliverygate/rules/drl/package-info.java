/**
 * The text of rules: {@link io.deliverygate.rules.drl.RuleText} finds the rules of a file, with
 * their lines and annotations; {@link io.deliverygate.rules.drl.DrlCode} takes out what is comment
 * or quoted.
 */
@NullMarked
package io.deliverygate.rules.drl;

import org.jspecify.annotations.NullMarked;
