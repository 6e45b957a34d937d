/**
 * What objects of any kind carry: labels, annotations, owners, finalizers, and the selectors that
 * take them by their labels.
 */
@NullMarked
package dev.podarium.objects.metadata;

import org.jspecify.annotations.NullMarked;
