package dev.podarium.kubectl;

import picocli.CommandLine.Command;

/** {@code kubectl set …}: changes of one field. */
@Command(
    name = "set",
    description = "Set a single field of an object.",
    subcommands = SetImageCommand.class)
final class SetCommand {}
