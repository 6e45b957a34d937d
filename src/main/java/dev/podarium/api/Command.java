package dev.podarium.api;

/**
 * Anything that a person or a client asks of a cluster: a call to the API server, something done to
 * its hardware, or how much there is to do. A bare request is {@linkplain Call#ofUser a person's}.
 */
public sealed interface Command permits Call, Request, HardwareCommand, LoadCommand {}
