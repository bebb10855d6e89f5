/**
 * Draws what comes next of an initiative for the page: {@link io.deliverygate.report.plan.Timeline}
 * its steps, {@link io.deliverygate.report.plan.Roadmap} its milestones. Both only place things;
 * the templates beside those of the page write them as SVG, and tables say the same in words.
 */
@NullMarked
package io.deliverygate.report.plan;

import org.jspecify.annotations.NullMarked;
