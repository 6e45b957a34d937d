package dev.podarium.api;

/**
 * The only address of a state of the world.
 *
 * @param branch which life of the cluster: 1 for the first, and one more each time that it is begun
 *     anew or goes on from a moment of its past
 * @param revision of that branch's store, from 0
 */
public record Address(int branch, long revision) {}
