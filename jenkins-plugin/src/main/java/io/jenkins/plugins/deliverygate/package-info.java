/** The Jenkins plugin: steps, pages, approvals and guards around the delivery-gate command. */
package io.jenkins.plugins.deliverygate;
