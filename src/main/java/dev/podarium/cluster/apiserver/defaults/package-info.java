/**
 * What the API server fills in where a manifest says nothing, as tables of fields.
 *
 * <p>Tables and not code that copies, so that a part which lacks nothing is shared and a reader
 * sees the defaults at one glance. Defaults that need more than the object itself are admission's.
 */
@NullMarked
package dev.podarium.cluster.apiserver.defaults;

import org.jspecify.annotations.NullMarked;
