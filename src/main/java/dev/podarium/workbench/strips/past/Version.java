package dev.podarium.workbench.strips.past;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * An object as it was from an instant on.
 *
 * @param revision of the store that wrote it; 0 when that is no longer retained
 * @param nanos virtual nanoseconds since the start
 */
public record Version<T extends HasMetadata>(long revision, long nanos, T object) {}
