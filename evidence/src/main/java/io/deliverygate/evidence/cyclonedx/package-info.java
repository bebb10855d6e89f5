/**
 * Bills of materials, and the vulnerabilities that they list, in CycloneDX's JSON and XML.
 *
 * <p>Enter at {@link io.deliverygate.evidence.cyclonedx.CycloneDxReader}: {@code JsonBill} or
 * {@code XmlBill} fills one {@code Bill}, which makes facts of its {@code Item}s and {@code
 * Weakness}es at its end, when {@code Refs} has seen that the bill hangs together.
 */
@NullMarked
package io.deliverygate.evidence.cyclonedx;

import org.jspecify.annotations.NullMarked;
