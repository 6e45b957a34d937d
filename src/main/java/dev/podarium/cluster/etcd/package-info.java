/**
 * The store: one revision counter, a persistent snapshot a revision, indexes and watches.
 *
 * <p>It knows objects as values and nothing of what they mean; only the API server writes it.
 * Persistent maps are Paguro's: of the three measured (see {@code PersistentMapsBenchmark}) the
 * fastest to update and to walk.
 */
@NullMarked
package dev.podarium.cluster.etcd;

import org.jspecify.annotations.NullMarked;
