package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of a change to a Node. */
final class NodeNarrator {

  private final Change change;
  private final Sentence name;

  NodeNarrator(Change change) {
    this.change = change;
    this.name = Sentence.of(change.ref());
  }

  static ObjectRef ref(String node) {
    return ObjectRef.cluster(Kinds.NODE, node);
  }

  Narration tell() {
    if (change.before() == null && !Authors.isPerson(change.origin().by())) {
      return Narration.of(
          Interest.TURN,
          Sentence.of("registered the Node ").and(name),
          name.and(" joined the cluster"));
    }
    if (!(change.before() instanceof Node before)
        || !(change.after() instanceof Node after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return new PlainNarrator(change).tell();
    }
    var cordoned = cordoned(after);
    if (cordoned != cordoned(before)) {
      return cordon(cordoned);
    }
    var marked = marked(before, after);
    var narration = marked == null ? tainted(before, after) : marked;
    return narration == null ? new PlainNarrator(change).changed(before, after) : narration;
  }

  private Narration cordon(boolean cordoned) {
    var verb = cordoned ? "cordoned " : "uncordoned ";
    var then = cordoned ? ", so it takes no new Pods" : ", so it takes new Pods again";
    return Narration.of(
        Interest.COMMAND,
        Sentence.of(verb).and(name).and(then),
        Sentence.of("you " + verb).and(name));
  }

  private @Nullable Narration marked(Node before, Node after) {
    var was = ready(before);
    var is = ready(after);
    if (is == null || (was != null && Objects.equals(was.getStatus(), is.getStatus()))) {
      return null;
    }
    var silent = "Unknown".equals(is.getStatus());
    var state = " " + Conditions.words("Ready", is.getStatus());
    return Narration.of(
            Interest.TURN,
            Sentence.of("marked ").and(name).and(state),
            name.and(silent ? " has fallen silent" : " is" + state))
        .because(Sentence.of(Clauses.without(is.getMessage())));
  }

  private @Nullable Narration tainted(Node before, Node after) {
    var more = minus(taints(after), taints(before));
    var fewer = minus(taints(before), taints(after));
    if (more.isEmpty() && fewer.isEmpty()) {
      return null;
    }
    var verb = more.isEmpty() ? "took the taint " : "put the taint ";
    var words = String.join(" and ", more.isEmpty() ? fewer : more);
    return Narration.of(
        Interest.TURN,
        Sentence.of(verb + words + (more.isEmpty() ? " from " : " on ")).and(name),
        name.and((more.isEmpty() ? " lost the taint " : " has the taint ") + words));
  }

  private static boolean cordoned(Node node) {
    return node.getSpec() != null && Boolean.TRUE.equals(node.getSpec().getUnschedulable());
  }

  private static @Nullable NodeCondition ready(Node node) {
    return Nodes.condition(node, "Ready");
  }

  private static List<String> taints(Node node) {
    return Nodes.taints(node).stream().map(Nodes::text).toList();
  }

  private static List<String> minus(List<String> some, List<String> others) {
    var left = new ArrayList<>(some);
    left.removeAll(others);
    return left;
  }
}
