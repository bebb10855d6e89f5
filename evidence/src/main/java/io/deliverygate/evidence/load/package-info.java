/**
 * Results of load tests: JMeter's samples, and the statistics of Gatling and k6.
 *
 * <p>Enter at one of the readers; {@code LoadReader}, beside the collector of load tests, tells
 * their files apart. JMeter's {@code JtlCsvReader} and {@code JtlXmlReader} take samples, which
 * {@code SampleRun} adds up by {@code Transaction}; {@code GatlingPageReader}, {@code
 * GatlingReader} and {@code K6Reader} take figures of a summary, which {@code Figures} believes or
 * refuses.
 */
@NullMarked
package io.deliverygate.evidence.load;

import org.jspecify.annotations.NullMarked;
