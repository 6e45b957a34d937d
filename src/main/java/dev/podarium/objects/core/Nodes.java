package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeSpec;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.Taint;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of a Node, and copies of it with a part changed. */
public final class Nodes {

  private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
  private static final String ROLE = "kubernetes.io/role";

  private Nodes() {}

  /** {@code control-plane,worker}, by its labels; {@code <none>} where none says so. */
  public static String roles(Node node) {
    var roles = new TreeSet<String>();
    Metas.labels(node)
        .forEach(
            (key, value) -> {
              if (key.startsWith(ROLE_PREFIX)) {
                roles.add(key.substring(ROLE_PREFIX.length()));
              } else if (key.equals(ROLE)) {
                roles.add(value);
              }
            });
    roles.remove("");
    return roles.isEmpty() ? "<none>" : String.join(",", roles);
  }

  /** Its taints; empty when it has none. */
  public static List<Taint> taints(Node node) {
    var spec = node.getSpec();
    return spec == null || spec.getTaints() == null ? List.of() : spec.getTaints();
  }

  /** A taint as kubectl prints it: {@code dedicated=gpu:NoSchedule}. */
  public static String text(Taint taint) {
    var value = Objects.requireNonNullElse(taint.getValue(), "");
    return taint.getKey() + (value.isEmpty() ? "" : "=" + value) + ":" + taint.getEffect();
  }

  /** Whether it has a taint of that key and effect. */
  public static boolean hasTaint(Node node, Taint taint) {
    return taints(node).stream().anyMatch(each -> same(each, taint));
  }

  /** Whether two taints are the same one: key and effect tell them apart, not the value. */
  public static boolean same(Taint one, Taint other) {
    return Objects.equals(one.getKey(), other.getKey())
        && Objects.equals(one.getEffect(), other.getEffect());
  }

  /**
   * A copy with some taints added and some taken away; the same Node when that changes nothing.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/util/node/controller_utils.go,
   * SwapNodeControllerTaint
   */
  public static Node withTaints(Node node, List<Taint> added, List<Taint> removed) {
    var before = taints(node);
    var kept =
        before.stream()
            .filter(each -> removed.stream().noneMatch(taint -> same(each, taint)))
            .toList();
    var news = added.stream().filter(taint -> !hasTaint(node, taint));
    var after = Stream.concat(kept.stream(), news).toList();
    return after.equals(before) ? node : withTaints(node, after);
  }

  private static Node withTaints(Node node, List<Taint> taints) {
    var spec = node.getSpec() == null ? new NodeSpec() : node.getSpec();
    var changed = Copies.changed(spec, copy -> copy.setTaints(taints));
    return Copies.changed(node, copy -> copy.setSpec(changed));
  }

  /** Its conditions; empty when none was ever reported. */
  public static List<NodeCondition> conditions(Node node) {
    var status = node.getStatus();
    return status == null || status.getConditions() == null ? List.of() : status.getConditions();
  }

  /** The condition of that type, or null. */
  public static @Nullable NodeCondition condition(Node node, String type) {
    return Conditions.find(conditions(node), NodeCondition::getType, type);
  }

  /** Whether its kubelet says that it is ready. */
  public static boolean ready(Node node) {
    var condition = condition(node, "Ready");
    return condition != null && "True".equals(condition.getStatus());
  }

  /** A copy of a status with other conditions. */
  public static NodeStatus withConditions(NodeStatus status, List<NodeCondition> conditions) {
    return Copies.changed(status, copy -> copy.setConditions(conditions));
  }

  /** Whether it is cordoned. */
  public static boolean cordoned(Node node) {
    var spec = node.getSpec();
    return spec != null && Boolean.TRUE.equals(spec.getUnschedulable());
  }

  /** A copy with one condition in the place of the one of its type, or added. */
  public static Node withCondition(Node node, NodeCondition wanted) {
    var conditions = Conditions.with(conditions(node), NodeCondition::getType, wanted);
    var status = node.getStatus() == null ? new NodeStatus() : node.getStatus();
    var changed = Copies.changed(status, copy -> copy.setConditions(conditions));
    return Copies.changed(node, copy -> copy.setStatus(changed));
  }
}
