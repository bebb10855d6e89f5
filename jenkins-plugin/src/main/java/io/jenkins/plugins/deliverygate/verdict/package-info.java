/** Verdicts of builds: how the controller keeps and shows them. */
package io.jenkins.plugins.deliverygate.verdict;
