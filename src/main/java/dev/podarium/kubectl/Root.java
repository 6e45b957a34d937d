package dev.podarium.kubectl;

import dev.podarium.kubectl.apply.ApplyCommand;
import dev.podarium.kubectl.autoscale.AutoscaleCommand;
import dev.podarium.kubectl.change.DeleteCommand;
import dev.podarium.kubectl.change.PatchCommand;
import dev.podarium.kubectl.change.ReplaceCommand;
import dev.podarium.kubectl.create.CreateCommand;
import dev.podarium.kubectl.describe.DescribeCommand;
import dev.podarium.kubectl.get.GetCommand;
import dev.podarium.kubectl.labels.AnnotateCommand;
import dev.podarium.kubectl.labels.LabelCommand;
import dev.podarium.kubectl.nodes.CordonCommand;
import dev.podarium.kubectl.nodes.DrainCommand;
import dev.podarium.kubectl.nodes.TaintCommand;
import dev.podarium.kubectl.nodes.UncordonCommand;
import dev.podarium.kubectl.rollout.RolloutCommand;
import dev.podarium.kubectl.top.TopCommand;
import dev.podarium.kubectl.waiting.WaitCommand;
import dev.podarium.kubectl.workloads.ScaleCommand;
import dev.podarium.kubectl.workloads.SetCommand;
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
      AutoscaleCommand.class,
      CordonCommand.class,
      CreateCommand.class,
      DeleteCommand.class,
      DescribeCommand.class,
      DrainCommand.class,
      GetCommand.class,
      LabelCommand.class,
      PatchCommand.class,
      ReplaceCommand.class,
      RolloutCommand.class,
      ScaleCommand.class,
      SetCommand.class,
      TaintCommand.class,
      TopCommand.class,
      UncordonCommand.class,
      WaitCommand.class
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
