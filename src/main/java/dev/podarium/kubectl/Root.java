package dev.podarium.kubectl;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code kubectl} itself: the verbs and what can be said with each of them. */
@Command(
    name = "kubectl",
    description = "kubectl controls the simulated Kubernetes cluster.",
    subcommands = {
      AnnotateCommand.class,
      ApplyCommand.class,
      CordonCommand.class,
      CreateCommand.class,
      DeleteCommand.class,
      GetCommand.class,
      LabelCommand.class,
      PatchCommand.class,
      ReplaceCommand.class,
      RolloutCommand.class,
      ScaleCommand.class,
      SetCommand.class,
      TaintCommand.class,
      UncordonCommand.class
    })
final class Root {

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAMESPACE",
      scope = ScopeType.INHERIT,
      description = "The namespace of the command (default: default).")
  String namespace = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show what a command takes.")
  boolean help;
}
