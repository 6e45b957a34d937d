package dev.podarium.kubectl.rollout;

import dev.podarium.kubectl.apply.ApplyWarnings;
import dev.podarium.kubectl.apply.LastApplied;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout undo KIND/NAME}: gives a workload the template of an older revision.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/rollback.go
 */
@Command(name = "undo", description = "Go back to an older revision.")
public final class RolloutUndoCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--to-revision",
      paramLabel = "NUMBER",
      description = "The revision to go back to; 0: the one before the last.")
  long revision;

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> undo(rollout, invocation));
  }

  private void undo(Rollout rollout, Invocation invocation) {
    if (!rollout.known()) {
      throw rollout.without("rollbacker", "rollbacker");
    }
    if (LastApplied.isKnown(rollout.workload())) {
      invocation.warn(ApplyWarnings.undoing(rollout.ref()));
    }
    var wanted = wanted(rollout);
    if (rollout.workload() instanceof Deployment deployment && Deployments.paused(deployment)) {
      throw new KubectlError(
          "error: you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume deployment/%s' and try again"
              .formatted(rollout.ref().name()));
    }
    var patch = Rollback.to(wanted, rollout);
    if (patch == null) {
      invocation.say(
          "%s skipped rollback (current template already matches revision %d)"
              .formatted(rollout.called(), revision));
    } else {
      invocation.send(patch);
      invocation.say(rollout.called() + " rolled back");
    }
  }

  private HasMetadata wanted(Rollout rollout) {
    var revisions = rollout.revisions();
    if (revision != 0) {
      var named = revisions.get(revision);
      if (named == null) {
        throw new KubectlError(
            "error: unable to find specified revision %d in history".formatted(revision));
      }
      return named;
    }
    if (revisions.size() < 2) {
      throw new KubectlError(
          rollout.workload() instanceof Deployment
              ? "error: no rollout history found for deployment \"%s\""
                  .formatted(rollout.ref().name())
              : "error: no last revision to roll back to");
    }
    return revisions.lowerEntry(revisions.lastKey()).getValue();
  }
}
