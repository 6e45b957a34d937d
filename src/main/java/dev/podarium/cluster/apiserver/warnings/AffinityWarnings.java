package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Pods want to be near to.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/pod/warnings.go
 */
final class AffinityWarnings {

  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private AffinityWarnings() {}

  static void checkNodes(@Nullable Affinity affinity, Field at, Found found) {
    var nodes = affinity == null ? null : affinity.getNodeAffinity();
    if (nodes == null) {
      return;
    }
    var here = at.child("nodeAffinity");
    var required = nodes.getRequiredDuringSchedulingIgnoredDuringExecution();
    for (var i = 0; required != null && i < required.getNodeSelectorTerms().size(); i++) {
      var term = required.getNodeSelectorTerms().get(i);
      NodeLabels.checkTerm(
          term, false, here.child(REQUIRED).child("nodeSelectorTerms").index(i), found);
    }
    var preferred = nodes.getPreferredDuringSchedulingIgnoredDuringExecution();
    for (var i = 0; i < preferred.size(); i++) {
      var term = preferred.get(i).getPreference();
      if (term != null) {
        NodeLabels.checkTerm(term, true, here.child(PREFERRED).index(i).child("preference"), found);
      }
    }
  }

  static void checkPods(@Nullable Affinity affinity, Field at, Found found) {
    var near = affinity == null ? null : affinity.getPodAffinity();
    if (near != null) {
      var here = at.child("podAffinity");
      checkTerms(near.getRequiredDuringSchedulingIgnoredDuringExecution(), here, found);
      checkWeighted(near.getPreferredDuringSchedulingIgnoredDuringExecution(), here, found);
    }
    var far = affinity == null ? null : affinity.getPodAntiAffinity();
    if (far != null) {
      var here = at.child("podAntiAffinity");
      checkTerms(far.getRequiredDuringSchedulingIgnoredDuringExecution(), here, found);
      checkWeighted(far.getPreferredDuringSchedulingIgnoredDuringExecution(), here, found);
    }
  }

  private static void checkTerms(List<PodAffinityTerm> terms, Field at, Found found) {
    for (var i = 0; i < terms.size(); i++) {
      check(terms.get(i).getLabelSelector(), at.child(REQUIRED).index(i), found);
    }
  }

  private static void checkWeighted(List<WeightedPodAffinityTerm> terms, Field at, Found found) {
    for (var i = 0; i < terms.size(); i++) {
      var term = terms.get(i).getPodAffinityTerm();
      check(
          term == null ? null : term.getLabelSelector(),
          at.child(PREFERRED).index(i).child("podAffinityTerm"),
          found);
    }
  }

  private static void check(@Nullable LabelSelector selector, Field at, Found found) {
    if (selector == null) {
      found.add(at.child("labelSelector"), "a null labelSelector results in matching no pod");
    }
  }
}
