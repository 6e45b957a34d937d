package dev.podarium.kubectl.workloads;

import picocli.CommandLine.Command;

/** {@code kubectl set …}: changes of one field. */
@Command(
    name = "set",
    description = "Set a single field of an object.",
    subcommands = SetImageCommand.class)
public final class SetCommand {}
