/** Known vulnerabilities of dependencies, as OWASP dependency-check's JSON report has them. */
@NullMarked
package io.deliverygate.evidence.dependencycheck;

import org.jspecify.annotations.NullMarked;
