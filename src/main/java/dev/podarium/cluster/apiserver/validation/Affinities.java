package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which Nodes a Pod wants, and beside which other Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateAffinity
 */
final class Affinities {

  private Affinities() {}

  /** All three sorts; an absent one is fine. */
  static void check(@Nullable Affinity affinity, Field at) {
    if (affinity == null) {
      return;
    }
    NodeSelectors.check(affinity.getNodeAffinity(), at.child("nodeAffinity"));
    var near = affinity.getPodAffinity();
    if (near != null) {
      check(
          near.getRequiredDuringSchedulingIgnoredDuringExecution(),
          near.getPreferredDuringSchedulingIgnoredDuringExecution(),
          at.child("podAffinity"));
    }
    var far = affinity.getPodAntiAffinity();
    if (far != null) {
      check(
          far.getRequiredDuringSchedulingIgnoredDuringExecution(),
          far.getPreferredDuringSchedulingIgnoredDuringExecution(),
          at.child("podAntiAffinity"));
    }
  }

  private static void check(
      @Nullable List<PodAffinityTerm> required,
      @Nullable List<WeightedPodAffinityTerm> preferred,
      Field at) {
    for (var i = 0; required != null && i < required.size(); i++) {
      check(required.get(i), at.child("requiredDuringSchedulingIgnoredDuringExecution").index(i));
    }
    for (var i = 0; preferred != null && i < preferred.size(); i++) {
      var here = at.child("preferredDuringSchedulingIgnoredDuringExecution").index(i);
      NodeSelectors.checkWeight(preferred.get(i).getWeight(), here.child("weight"));
      check(preferred.get(i).getPodAffinityTerm(), here.child("podAffinityTerm"));
    }
  }

  private static void check(PodAffinityTerm term, Field at) {
    Labels.checkSelector(term.getLabelSelector(), at.child("labelSelector"));
    Labels.checkSelector(term.getNamespaceSelector(), at.child("namespaceSelector"));
    for (var namespace : term.getNamespaces()) {
      at.child("namespace").invalid(namespace, Names.dns1123Label(namespace));
    }
    checkLabelKeys(term, at);
    var key = term.getTopologyKey() == null ? "" : term.getTopologyKey();
    if (key.isEmpty()) {
      at.child("topologyKey").required("can not be empty");
    }
    at.child("topologyKey").invalid(key, Names.qualified(key));
  }

  private static void checkLabelKeys(PodAffinityTerm term, Field at) {
    var match = term.getMatchLabelKeys();
    var mismatch = term.getMismatchLabelKeys();
    LabelKeys.check(match, term.getLabelSelector(), at.child("matchLabelKeys"));
    LabelKeys.check(mismatch, term.getLabelSelector(), at.child("mismatchLabelKeys"));
    for (var i = 0; i < match.size(); i++) {
      if (mismatch.contains(match.get(i))) {
        at.child("matchLabelKeys")
            .index(i)
            .invalid(match.get(i), "exists in both matchLabelKeys and mismatchLabelKeys");
      }
      if (!match.isEmpty() && selectsTwice(match.get(i), term.getLabelSelector())) {
        at.index(i).invalid(match.get(i), "exists in both matchLabelKeys and labelSelector");
      }
    }
  }

  /** Once is what the API server itself adds for the key. */
  private static boolean selectsTwice(String key, @Nullable LabelSelector selector) {
    var keys = new ArrayList<String>();
    if (selector != null) {
      keys.addAll(selector.getMatchLabels().keySet());
      selector.getMatchExpressions().forEach(expression -> keys.add(expression.getKey()));
    }
    return keys.stream().filter(key::equals).count() > 1;
  }
}
