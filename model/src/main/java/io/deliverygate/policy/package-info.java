/**
 * Policy: which gates count, which evidence is expected, and the parameters that rules compare
 * with. Here are its values: the {@link io.deliverygate.policy.Policy} in force, and what it is
 * made of. What can be set, a class a section, is in {@link io.deliverygate.policy.section}; files
 * are read in {@code policy.file}; whoever has a say is laid over one another in {@code
 * policy.merge}. {@link io.deliverygate.policy.Expectation} turns what is expected and was not
 * found into missing evidence.
 */
@NullMarked
package io.deliverygate.policy;

import org.jspecify.annotations.NullMarked;
