/** Results of load tests: JMeter's samples, and the statistics of Gatling and k6. */
@NullMarked
package io.deliverygate.evidence.load;

import org.jspecify.annotations.NullMarked;
