package dev.podarium.kubectl.rollout;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.apply.ApplyWarnings;
import dev.podarium.kubectl.apply.LastApplied;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout undo KIND/NAME}: gives a Deployment the template of an older revision.
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
    if (LastApplied.isKnown(rollout.deployment())) {
      invocation.warn(ApplyWarnings.undoing(rollout.ref()));
    }
    var wanted = wanted(rollout);
    if (rollout.paused()) {
      throw new KubectlError(
          "error: you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume deployment/%s' and try again"
              .formatted(rollout.ref().name()));
    }
    var template = PodTemplates.withoutHash(wanted.getSpec().getTemplate());
    var name = ResourceNames.of(rollout.ref());
    if (template.equals(PodTemplates.withoutHash(rollout.deployment().getSpec().getTemplate()))) {
      invocation.say(
          "%s skipped rollback (current template already matches revision %d)"
              .formatted(name, revision));
      return;
    }
    var body =
        Json.text(
            List.of(
                replacement("/spec/template", Json.tree((Object) template)),
                replacement("/metadata/annotations", annotations(rollout, wanted))));
    invocation.send(new Request.Patch(rollout.ref(), PatchType.JSON, body, ""));
    invocation.say(name + " rolled back");
  }

  private ReplicaSet wanted(Rollout rollout) {
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
          "error: no rollout history found for deployment \"%s\"".formatted(rollout.ref().name()));
    }
    return revisions.lowerEntry(revisions.lastKey()).getValue();
  }

  private static Map<String, String> annotations(Rollout rollout, ReplicaSet wanted) {
    var annotations = new TreeMap<>(Metas.annotations(rollout.deployment()));
    annotations.keySet().retainAll(RolloutRevisions.NEVER_COPIED);
    Metas.annotations(wanted)
        .forEach(
            (key, value) -> {
              if (!RolloutRevisions.NEVER_COPIED.contains(key)) {
                annotations.put(key, value);
              }
            });
    return annotations;
  }

  private static Map<String, Object> replacement(String path, Object value) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("op", "replace");
    operation.put("path", path);
    operation.put("value", value);
    return operation;
  }
}
