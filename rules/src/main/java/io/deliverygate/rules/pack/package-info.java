/** Rules of other people: what a pack of rules holds, and how it is read. */
@NullMarked
package io.deliverygate.rules.pack;

import org.jspecify.annotations.NullMarked;
