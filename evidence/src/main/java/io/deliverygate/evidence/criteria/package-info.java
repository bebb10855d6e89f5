/**
 * Which test ran for which acceptance criterion: as tests say by annotation, Cucumber scenarios by
 * tag, and other tests by their names.
 */
@NullMarked
package io.deliverygate.evidence.criteria;

import org.jspecify.annotations.NullMarked;
