/**
 * The API server: the only writer of the store.
 *
 * <p>A request goes through admission, defaulting and validation and becomes a revision, or is
 * refused with a Kubernetes Status. What is particular to a kind stands in one file a kind ({@link
 * dev.podarium.cluster.apiserver.Resource}); a kind without one is stored and listed, and nothing
 * acts on it.
 */
@NullMarked
package dev.podarium.cluster.apiserver;

import org.jspecify.annotations.NullMarked;
