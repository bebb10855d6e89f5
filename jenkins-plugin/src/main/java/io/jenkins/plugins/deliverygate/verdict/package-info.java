/**
 * Verdicts of builds: how the controller keeps and shows them. {@code RecordedVerdict} is what a
 * build keeps, {@code VerdictFile} the whole beside it; {@code DeliveryGateAction} is the build's
 * page, {@code VerdictPage} that of one verdict; what they show is {@code
 * io.deliverygate.verdict.view}, and {@code Exported...} the same for scripts. {@code Dashboard...}
 * and {@code Trend...} are of jobs and folders, {@code VerdictChecks} of code hosts.
 *
 * <p>One large package, since Jenkins keeps the names of these classes in its files.
 */
package io.jenkins.plugins.deliverygate.verdict;
