package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
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

  void of(List<String> names, Session session) {
    for (var name : names) {
      var node = name.startsWith("node/") ? name.substring("node/".length()) : name;
      session.attempt(() -> change(ObjectRef.cluster(Kinds.NODE, node), session));
    }
  }

  private void change(ObjectRef ref, Session session) {
    var spec = ((Node) session.get(ref)).getSpec();
    var closed = spec != null && Boolean.TRUE.equals(spec.getUnschedulable());
    if (closed == unschedulable) {
      session.say(Names.of(ref) + " already " + word);
      return;
    }
    session.send(new Request.Patch(ref, PatchType.STRATEGIC_MERGE, body, ""));
    session.say(Names.of(ref) + " " + word);
  }
}
