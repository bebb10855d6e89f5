/** What administrators set: policy, rule packs, limits, permissions. */
package io.jenkins.plugins.deliverygate.admin;
