/**
 * Known vulnerabilities of dependencies, as OWASP dependency-check's JSON report has them. Enter at
 * {@link io.deliverygate.evidence.dependencycheck.DependencyCheckReader}.
 */
@NullMarked
package io.deliverygate.evidence.dependencycheck;

import org.jspecify.annotations.NullMarked;
