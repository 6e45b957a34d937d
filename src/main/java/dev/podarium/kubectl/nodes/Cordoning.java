package dev.podarium.kubectl.nodes;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Node;
import java.util.List;

/**
 * Closes Nodes to new Pods and opens them again.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/drain/drain.go
 *
 * @param unschedulable what is asked for
 * @param word how it is called
 * @param body the patch that does it
 */
record Cordoning(boolean unschedulable, String word, String body) {

  static final Cordoning CORDON =
      new Cordoning(true, "cordoned", "{\"spec\":{\"unschedulable\":true}}");
  static final Cordoning UNCORDON =
      new Cordoning(false, "uncordoned", "{\"spec\":{\"unschedulable\":null}}");

  void of(List<String> names, Invocation invocation) {
    for (var name : names) {
      invocation.attempt(() -> change(ObjectRef.cluster(Kinds.NODE, bareName(name)), invocation));
    }
  }

  /** The name of a Node that may be written {@code node/NAME}. */
  static String bareName(String word) {
    return word.startsWith("node/") ? word.substring("node/".length()) : word;
  }

  private void change(ObjectRef ref, Invocation invocation) {
    var spec = ((Node) invocation.get(ref)).getSpec();
    var closed = spec != null && Boolean.TRUE.equals(spec.getUnschedulable());
    if (closed == unschedulable) {
      invocation.say(ResourceNames.of(ref) + " already " + word);
      return;
    }
    invocation.send(new Request.Patch(ref, PatchType.STRATEGIC_MERGE, body, ""));
    invocation.say(ResourceNames.of(ref) + " " + word);
  }
}
