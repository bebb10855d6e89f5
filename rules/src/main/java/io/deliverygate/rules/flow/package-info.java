/**
 * What the rules of the gate {@code flow} count with: the working week, the days of a sprint, the
 * events that a sprint is to have, milestones in a row, people and their e-mail addresses.
 */
@NullMarked
package io.deliverygate.rules.flow;

import org.jspecify.annotations.NullMarked;
