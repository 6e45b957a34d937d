package dev.podarium.kubectl.top;

import picocli.CommandLine.Command;

/** {@code kubectl top pods|nodes}. */
@Command(
    name = "top",
    description = "Show what Nodes or Pods use.",
    subcommands = {TopNodesCommand.class, TopPodsCommand.class})
public final class TopCommand {}
