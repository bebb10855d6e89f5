/**
 * Rules of other people: what a pack of rules holds, and how it is read. Enter at {@link
 * io.deliverygate.rules.pack.PackReader}, which reads a folder or jar into a {@link
 * io.deliverygate.rules.pack.RulePack}; nothing is compiled here.
 */
@NullMarked
package io.deliverygate.rules.pack;

import org.jspecify.annotations.NullMarked;
