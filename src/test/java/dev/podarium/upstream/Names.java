package dev.podarium.upstream;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generated names of a run as the recordings write them: {@code web-<rs1>-<pod>}, {@code
 * agent-<rev1>}, {@code tick-<job1>}.
 */
final class Names {

  private final Map<String, String> told = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Names(List<Change> changes) {
    for (var change : changes) {
      if (change.verb() == Change.Verb.CREATE && change.after() != null) {
        learn(change.after());
      }
    }
  }

  private void learn(HasMetadata object) {
    switch (object) {
      case ReplicaSet set -> learn(set, "rs");
      case ControllerRevision revision -> learn(revision, "rev");
      case Job job -> learn(job, "job");
      case Pod pod -> learn(pod);
      default -> {}
    }
  }

  /** What a controller made is numbered; what a person made keeps its name. */
  private void learn(HasMetadata made, String sort) {
    var owner = Metas.controllerOf(made);
    if (owner != null) {
      var prefix = owner.getName() + "-<" + sort;
      told.put(made.getMetadata().getName(), prefix + counts.merge(prefix, 1, Integer::sum) + ">");
    }
  }

  /** Pods of a StatefulSet have a prefix too, but end with their ordinal. */
  private void learn(Pod pod) {
    var name = pod.getMetadata().getName();
    var prefix = pod.getMetadata().getGenerateName();
    if (prefix != null && !name.substring(prefix.length()).matches("\\d{1,4}")) {
      var owner = prefix.substring(0, prefix.length() - 1);
      told.put(name, told.getOrDefault(owner, owner) + "-<pod>");
    }
  }

  /** A text with every generated name in it told; longer names first. */
  String tell(String text) {
    var result = text;
    for (var name : told.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
      result = result.replace(name, told.get(name));
    }
    return Fact.unnumbered(result);
  }
}
