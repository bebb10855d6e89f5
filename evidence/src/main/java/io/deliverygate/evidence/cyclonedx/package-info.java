/** Bills of materials, and the vulnerabilities that they list, in CycloneDX's JSON and XML. */
@NullMarked
package io.deliverygate.evidence.cyclonedx;

import org.jspecify.annotations.NullMarked;
