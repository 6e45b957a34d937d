package dev.podarium.kubectl.top;

import dev.podarium.api.MetricQuery;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.NodeMetrics;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/**
 * {@code kubectl top nodes}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/top/top_node.go
 */
@Command(
    name = "nodes",
    aliases = {"node", "no"},
    description = "Show what Nodes use.")
final class TopNodesCommand implements Verb {

  private static final long WHOLE = 100;
  private static final Quantity NOTHING = new Quantity("0");

  @Override
  public void run(Invocation invocation) {
    var nodes =
        invocation.ask(new ReadMetrics(new MetricQuery.OfNodes())).objects().stream()
            .map(NodeMetrics.class::cast)
            .toList();
    if (nodes.isEmpty()) {
      throw new KubectlError("error: metrics not available yet");
    }
    var table =
        new UsageTable(List.of("NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)"));
    nodes.forEach(node -> table.add(cells(node, invocation)));
    table.lines().forEach(invocation::say);
  }

  private static List<String> cells(NodeMetrics metrics, Invocation invocation) {
    var name = metrics.getMetadata().getName();
    var node = (Node) invocation.get(ObjectRef.cluster(Kinds.NODE, name));
    var used = metrics.getUsage();
    var there = node.getStatus().getAllocatable();
    return List.of(
        name,
        Quantities.thousandths(amount(used, "cpu")) + "m",
        share("cpu", used, there),
        Quantities.units(amount(used, "memory")) / TopPodsCommand.MEBI + "Mi",
        share("memory", used, there));
  }

  private static String share(
      String resource, Map<String, Quantity> used, Map<String, Quantity> there) {
    var part = Quantities.value(amount(used, resource)).doubleValue();
    var whole = Quantities.value(amount(there, resource)).doubleValue();
    return (long) (WHOLE * part / whole) + "%";
  }

  private static Quantity amount(Map<String, Quantity> amounts, String resource) {
    return amounts.getOrDefault(resource, NOTHING);
  }
}
