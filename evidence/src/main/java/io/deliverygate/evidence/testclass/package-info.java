/** Which compiled classes of a module hold tests, from their class files alone. */
@NullMarked
package io.deliverygate.evidence.testclass;

import org.jspecify.annotations.NullMarked;
