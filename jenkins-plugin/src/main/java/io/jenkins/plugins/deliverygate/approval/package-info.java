/** Approvals and waivers that people give in Jenkins, and how the controller keeps them. */
package io.jenkins.plugins.deliverygate.approval;
