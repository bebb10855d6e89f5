/** Runs the command on an agent, and brings its verdict home. */
package io.jenkins.plugins.deliverygate.run;
