/**
 * The rules of a project as people read them on a page, every text in them safe to show. Enter at
 * {@link io.deliverygate.report.catalogue.ShownCatalogue}: it has gates, they have rules, these
 * parameters and texts. The templates beside it, in {@code src/main/jte/catalogue}, get nothing
 * else.
 */
@NullMarked
package io.deliverygate.report.catalogue;

import org.jspecify.annotations.NullMarked;
