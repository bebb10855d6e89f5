/** Which source file of the project a report speaks of. */
@NullMarked
package io.deliverygate.evidence.source;

import org.jspecify.annotations.NullMarked;
