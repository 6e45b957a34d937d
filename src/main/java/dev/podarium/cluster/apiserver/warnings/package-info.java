/**
 * What can be stored and is unwise: the texts that the API server sends beside its answer and that
 * kubectl prints after {@code Warning: }. In upstream's words and order; what upstream takes from a
 * map in any order comes sorted. Refuses nothing.
 */
@NullMarked
package dev.podarium.cluster.apiserver.warnings;

import org.jspecify.annotations.NullMarked;
