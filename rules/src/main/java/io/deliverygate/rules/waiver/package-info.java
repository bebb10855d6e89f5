/**
 * What excuses a breach: waivers and emergencies, each only as long as it holds. What does not pass
 * has no effect and says why.
 */
@NullMarked
package io.deliverygate.rules.waiver;

import org.jspecify.annotations.NullMarked;
