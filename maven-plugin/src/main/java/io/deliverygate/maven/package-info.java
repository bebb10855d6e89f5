/**
 * The Maven plugin: a front end that finds the reactor's modules, has them judged once for the
 * whole reactor, and decides what failing means. Each goal is a class called {@code ...Mojo};
 * {@code ReactorSetup} turns its parameters into a set-up of {@code io.deliverygate.project},
 * {@code Reactor} knows which modules came, {@code DeployArrangement} refuses deployments that come
 * too early.
 */
@NullMarked
package io.deliverygate.maven;

import org.jspecify.annotations.NullMarked;
