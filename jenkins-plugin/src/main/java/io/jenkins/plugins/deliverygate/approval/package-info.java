/**
 * Approvals and waivers that people give in Jenkins, and how the controller keeps them: {@code
 * ApprovalAction} and {@code WaiverAction} take what people send, {@code ApprovalPage} and {@code
 * WaiverPage} show it, {@code AnswerRights} says who may, {@code ...Register} keeps it outside of
 * builds, {@code AttestedFiles} sends it along with the next evaluation.
 *
 * <p>One large package, since Jenkins keeps the names of these classes in its files.
 */
package io.jenkins.plugins.deliverygate.approval;
