package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.controllers.PodWrites;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a look found to do: the Nodes that need a Pod and the Pods that have to go. Filled Node by
 * Node.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go, syncNodes
 */
final class Round {

  /** How many Pods one look creates at most, and how many it deletes. */
  private static final int BURST = 250;

  private static final String GENERATION_LABEL = "pod-template-generation";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");

  private final DaemonSet set;
  private final String hash;
  private final List<String> needed = new ArrayList<>();
  private final List<Pod> surplus = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param hash of the present revision, which the new Pods get as a label
   */
  Round(DaemonSet set, String hash) {
    this.set = set;
    this.hash = hash;
  }

  void create(String node) {
    needed.add(node);
  }

  void delete(Pod pod) {
    surplus.add(pod);
  }

  void tell(Note note) {
    notes.add(note);
  }

  /** Whether there is nothing to write. */
  boolean isEmpty() {
    return needed.isEmpty() && surplus.isEmpty();
  }

  /** The creations, in batches that grow. */
  Plan creations() {
    var labelled = labelled();
    return notes.stream()
        .map(Plan::tell)
        .reduce(Plan.nothing(), Plan::then)
        .then(
            Plan.slowStart(
                needed.stream()
                    .limit(BURST)
                    .map(node -> podOf(DaemonPods.pinned(labelled, node)))
                    .toList()));
  }

  private Plan.Step podOf(PodTemplateSpec template) {
    return PodWrites.creation(set, PodTemplates.podOf(set, template));
  }

  /** The deletions, side by side. */
  Plan deletions() {
    return Plan.together(
        surplus.stream().limit(BURST).map(pod -> PodWrites.deletion(set, pod)).toList());
  }

  private PodTemplateSpec labelled() {
    var template = set.getSpec().getTemplate();
    return PodTemplates.withLabels(template, labels(set, template, hash));
  }

  /** The labels of a new Pod: those of its template and those by which its revision is known. */
  static Map<String, String> labels(DaemonSet set, PodTemplateSpec template, String hash) {
    var labels = new LinkedHashMap<>(PodTemplates.labels(template));
    if (!hash.isEmpty()) {
      labels.put(ControllerRevisions.OF_POD, hash);
    }
    var generation = Metas.annotations(set).get(DaemonSets.TEMPLATE_GENERATION);
    if (generation != null && NUMBER.matcher(generation).matches()) {
      labels.put(GENERATION_LABEL, generation);
    }
    return labels;
  }
}
