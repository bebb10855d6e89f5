/** The verdict: what every rule and gate came to, and how rule statuses fold into one. */
@NullMarked
package io.deliverygate.verdict;

import org.jspecify.annotations.NullMarked;
