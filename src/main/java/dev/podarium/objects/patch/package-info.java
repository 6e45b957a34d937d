/**
 * Changes as documents: a tree of maps, lists and values in, a tree out. The patches that an API
 * server takes (JSON patch, merge patch, strategic merge patch), the differences from which they
 * are made, and the three-way difference by which {@code kubectl apply} keeps what others wrote.
 *
 * <p>Knows neither servers nor Snapshots. Works on trees and not on the model's classes, because
 * only a tree can say that a field is absent, null or empty; the classes are asked for one thing
 * only, what is inside a field, so that the merge keys can stand in one table. Arguments are never
 * changed; results share parts with them.
 */
@NullMarked
package dev.podarium.objects.patch;

import org.jspecify.annotations.NullMarked;
