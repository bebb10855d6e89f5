/**
 * The Maven plugin: a front end that finds the reactor's modules, collects, evaluates and writes
 * once for the whole reactor, and decides what failing means.
 */
@NullMarked
package io.deliverygate.maven;

import org.jspecify.annotations.NullMarked;
