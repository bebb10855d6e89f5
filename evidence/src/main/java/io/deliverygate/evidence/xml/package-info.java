/**
 * The one way in which XML reports are read: streamed, with nothing resolved, entity declarations
 * refused and sizes limited, because a report may come from anywhere.
 */
@NullMarked
package io.deliverygate.evidence.xml;

import org.jspecify.annotations.NullMarked;
