/** Where a Gradle build and its projects lie, as far as its scripts write it out. */
@NullMarked
package io.deliverygate.evidence.gradle;

import org.jspecify.annotations.NullMarked;
