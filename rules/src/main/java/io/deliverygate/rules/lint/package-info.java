/**
 * Looks over rules as their authors wrote them: what compiles and is still not as it should be, by
 * file and line, with the fix.
 */
@NullMarked
package io.deliverygate.rules.lint;

import org.jspecify.annotations.NullMarked;
