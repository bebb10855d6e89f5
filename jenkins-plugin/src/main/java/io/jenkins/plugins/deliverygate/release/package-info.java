/**
 * Release jobs: what the controller remembers of verdicts, and what waits for them. A guard rests
 * on nothing that a build could write.
 */
package io.jenkins.plugins.deliverygate.release;
