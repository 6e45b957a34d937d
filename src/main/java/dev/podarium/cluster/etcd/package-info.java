/**
 * The store: one revision counter, a persistent snapshot a revision, indexes and watches.
 *
 * <p>It knows objects as values and nothing of what they mean; only the API server writes it. The
 * persistent maps are Paguro's: as fast as Vavr's within the error of {@code
 * PersistentMapsBenchmark}, twelve times as fast to walk as PCollections', and they are {@code
 * java.util.Map}s, which Vavr's are not.
 */
@NullMarked
package dev.podarium.cluster.etcd;

import org.jspecify.annotations.NullMarked;
