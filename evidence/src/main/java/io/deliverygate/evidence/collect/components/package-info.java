/**
 * What the product consists of: {@code DependencyScans} reads bills of materials and scans ({@code
 * ScanReader} chooses by what wrote them), {@code ListedComponents} lets each component count once,
 * {@code ToldComponents} compares them with what the build declares ({@code DeclaredParts}).
 */
@NullMarked
package io.deliverygate.evidence.collect.components;

import org.jspecify.annotations.NullMarked;
