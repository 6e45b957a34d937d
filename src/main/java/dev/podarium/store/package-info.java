/**
 * A store with a history: the state at any retained revision in constant time, indexes, watches,
 * and a budget that says how much of the past is retained.
 *
 * <p>It knows objects as values and nothing of what they mean, and neither time nor the rules of an
 * API server: whoever writes says at which instant. So the simulated etcd and the mirror of a real
 * cluster can both be one. Written on one thread, read on any: a state, the change that made it and
 * all before them are published together by one volatile write.
 *
 * <p>The persistent maps are Paguro's: as fast as Vavr's within the error of {@code
 * PersistentMapsBenchmark}, twelve times as fast to walk as PCollections', and they are {@code
 * java.util.Map}s, which Vavr's are not.
 */
@NullMarked
package dev.podarium.store;

import org.jspecify.annotations.NullMarked;
