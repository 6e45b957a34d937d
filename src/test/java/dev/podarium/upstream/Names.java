package dev.podarium.upstream;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Generated names of a run as the recordings write them: {@code web-<rs1>-<pod>}. */
final class Names {

  private final Map<String, String> told = new TreeMap<>();
  private final Map<String, Integer> sets = new TreeMap<>();

  Names(List<Change> changes) {
    for (var change : changes) {
      if (change.verb() == Change.Verb.CREATE) {
        learn(change);
      }
    }
  }

  private void learn(Change change) {
    var name = change.ref().name();
    if (change.after() instanceof ReplicaSet set && Metas.controllerOf(set) != null) {
      var owner = Metas.controllerOf(set).getName();
      told.put(name, owner + "-<rs" + sets.merge(owner, 1, Integer::sum) + ">");
    } else if (change.after() instanceof Pod pod && pod.getMetadata().getGenerateName() != null) {
      var prefix = pod.getMetadata().getGenerateName();
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
