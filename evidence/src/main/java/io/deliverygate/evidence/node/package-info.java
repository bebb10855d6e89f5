/** Where a project of npm, pnpm or yarn and the packages of its workspace lie. */
@NullMarked
package io.deliverygate.evidence.node;

import org.jspecify.annotations.NullMarked;
