/** Coverage in Cobertura's XML, which tools of many languages write. */
@NullMarked
package io.deliverygate.evidence.cobertura;

import org.jspecify.annotations.NullMarked;
