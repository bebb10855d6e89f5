/**
 * Coverage: {@code CoverageRuns} goes through the reports, JaCoCo's XML first, then its execution
 * data ({@code ExecutionRuns}), then those of other tools ({@code OtherCoverage}); {@code
 * CoverageMerge} lets each file count once, in numbers and line by line; {@code ToldCoverage} tells
 * what no report names, {@code NewCodeCoverage} what of it is new.
 */
@NullMarked
package io.deliverygate.evidence.collect.coverage;

import org.jspecify.annotations.NullMarked;
