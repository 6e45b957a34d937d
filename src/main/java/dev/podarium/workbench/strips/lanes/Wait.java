package dev.podarium.workbench.strips.lanes;

/**
 * A time in which nothing was allowed to happen, drawn as a measured gap.
 *
 * @param words {@code waits 10 s}
 * @param from virtual nanoseconds since the start
 * @param to virtual nanoseconds since the start; may lie ahead
 */
public record Wait(String words, long from, long to) {}
