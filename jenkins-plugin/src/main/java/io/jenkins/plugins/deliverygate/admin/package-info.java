/**
 * What administrators set: policy, rule packs, limits, permissions.
 *
 * <p>Enter at {@link io.jenkins.plugins.deliverygate.admin.JobGovernance}, which says what all of
 * it comes to for a job: from {@link
 * io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration} and the {@link
 * io.jenkins.plugins.deliverygate.admin.DeliveryGateFolderProperty} of its folders, with files that
 * {@code KeptFiles} keeps by their digests. {@code ItemRegister} keeps what no job may set for
 * itself.
 */
package io.jenkins.plugins.deliverygate.admin;
