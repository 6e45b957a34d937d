package dev.podarium.api;

/**
 * Anything that a person or a client asks of a cluster: an API request or a deed to its hardware.
 */
public sealed interface Command permits Request, HardwareCommand {}
