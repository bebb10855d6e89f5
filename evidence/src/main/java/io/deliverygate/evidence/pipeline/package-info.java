/**
 * Files that define a delivery pipeline, read by their structure for what the pipeline does. Enter
 * at {@code PipelineReader}; {@code JenkinsStages}, {@code GitHubStages} and {@code GitLabStages}
 * know one kind of file each.
 */
@NullMarked
package io.deliverygate.evidence.pipeline;

import org.jspecify.annotations.NullMarked;
