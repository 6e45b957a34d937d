/**
 * The contract of any cluster, embedded or real: what can be asked of it ({@link
 * dev.podarium.api.Request}), how it refuses ({@link dev.podarium.api.Refusal}), what it was at a
 * revision ({@link dev.podarium.api.Snapshot}), what changed ({@link dev.podarium.api.Change}) and
 * the port by which a window or a server holds it ({@link dev.podarium.api.ClusterSource}).
 */
@NullMarked
package dev.podarium.api;

import org.jspecify.annotations.NullMarked;
