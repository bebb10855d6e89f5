/**
 * Ground shared by all stations: one-line complaints about bad input, strict YAML, whole files,
 * JSON and what JSON Schemas have in common, and lines for people that nothing can steer.
 */
@NullMarked
package io.deliverygate.io;

import org.jspecify.annotations.NullMarked;
