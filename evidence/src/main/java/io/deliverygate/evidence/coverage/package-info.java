/** What reports on coverage have in common that tell of source files and not of classes. */
@NullMarked
package io.deliverygate.evidence.coverage;

import org.jspecify.annotations.NullMarked;
