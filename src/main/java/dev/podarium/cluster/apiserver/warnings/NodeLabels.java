package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels of Nodes that have had their day.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/node/util.go
 */
final class NodeLabels {

  private static final Map<String, String> DEPRECATED =
      Map.of(
          "beta.kubernetes.io/arch", since("v1.14", "kubernetes.io/arch"),
          "beta.kubernetes.io/os", since("v1.14", "kubernetes.io/os"),
          "failure-domain.beta.kubernetes.io/region",
              since("v1.17", "topology.kubernetes.io/region"),
          "failure-domain.beta.kubernetes.io/zone", since("v1.17", "topology.kubernetes.io/zone"),
          "beta.kubernetes.io/instance-type", since("v1.17", "node.kubernetes.io/instance-type"),
          "app.kubernetes.io/created-by", "deprecated since v1.9",
          "scheduler.alpha.kubernetes.io/preferAvoidPods",
              "deprecated since v1.22; use Taints and Tolerations instead",
          "node-role.kubernetes.io/master",
              "use \"node-role.kubernetes.io/control-plane\" instead");

  private NodeLabels() {}

  /** Why a label should not be used any more; null for any other. */
  static @Nullable String message(@Nullable String label) {
    return label == null ? null : DEPRECATED.get(label);
  }

  /** The keys of a selector. */
  static void checkSelector(@Nullable Map<String, String> selector, Field at, Found found) {
    new TreeMap<>(selector == null ? Map.<String, String>of() : selector)
        .forEach((label, value) -> check(label, at.key(label), found));
  }

  /** One label, named by its place alone. */
  static void check(@Nullable String label, Field at, Found found) {
    var message = message(label);
    if (message != null) {
      found.add(at, message);
    }
  }

  /** One label, named beside its place. */
  static void checkNamed(@Nullable String label, Field at, Found found) {
    var message = message(label);
    if (message != null) {
      found.add(at, label + " is " + message);
    }
  }

  /**
   * A term of an affinity to Nodes.
   *
   * @param values whether its values are looked at too
   */
  static void checkTerm(NodeSelectorTerm term, boolean values, Field at, Found found) {
    for (var i = 0; i < term.getMatchExpressions().size(); i++) {
      var expression = term.getMatchExpressions().get(i);
      var here = at.child("matchExpressions").index(i);
      checkNamed(expression.getKey(), here.child("key"), found);
      for (var j = 0; values && j < expression.getValues().size(); j++) {
        var value = expression.getValues().get(j);
        for (var problem : Names.labelValue(value)) {
          found.add(here.child("values").index(j), value + " is invalid, " + problem);
        }
      }
    }
  }

  private static String since(String version, String label) {
    return "deprecated since " + version + "; use \"" + label + "\" instead";
  }
}
