package dev.podarium.kubectl.rollout;

import picocli.CommandLine.Command;

/** {@code kubectl rollout …}: the way of a workload from one revision to another. */
@Command(
    name = "rollout",
    description = "Look at and steer the rollout of a workload.",
    subcommands = {
      RolloutHistoryCommand.class,
      RolloutPauseCommand.class,
      RolloutRestartCommand.class,
      RolloutResumeCommand.class,
      RolloutStatusCommand.class,
      RolloutUndoCommand.class
    })
public final class RolloutCommand {}
