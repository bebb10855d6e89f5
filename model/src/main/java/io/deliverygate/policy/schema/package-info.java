/**
 * What is written for those who write policies: the JSON Schema of {@code delivery-gate.yaml} with
 * every parameter of the gates ({@link io.deliverygate.policy.schema.PolicySchema}), and the file
 * that a project begins with ({@link io.deliverygate.policy.schema.PolicyStart}).
 */
@NullMarked
package io.deliverygate.policy.schema;

import org.jspecify.annotations.NullMarked;
