package dev.podarium.kubectl.top;

import dev.podarium.api.MetricQuery;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl top pods [NAME]}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/top/top_pod.go
 */
@Command(
    name = "pods",
    aliases = {"pod", "po"},
    description = "Show what Pods use.")
final class TopPodsCommand implements Verb {

  static final long MEBI = 1024L * 1024;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only this Pod.")
  String name = "";

  @Option(
      names = {"-l", "--selector"},
      paramLabel = "LABELS",
      description = "Only such Pods.")
  String selector = "";

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "The Pods of all namespaces.")
  boolean all;

  @Override
  public void run(Invocation invocation) {
    var namespace = all ? "" : invocation.namespace();
    var query = new MetricQuery.OfPods(namespace, LabelQuery.parse(selector));
    var pods =
        invocation.ask(new ReadMetrics(query)).objects().stream()
            .map(PodMetrics.class::cast)
            .filter(pod -> name.isEmpty() || name.equals(pod.getMetadata().getName()))
            .sorted(
                Comparator.comparing((PodMetrics pod) -> pod.getMetadata().getNamespace())
                    .thenComparing(pod -> pod.getMetadata().getName()))
            .toList();
    if (pods.isEmpty()) {
      throw new KubectlError("error: metrics not available yet");
    }
    var table = new UsageTable(row("NAMESPACE", List.of("NAME", "CPU(cores)", "MEMORY(bytes)")));
    pods.forEach(pod -> table.add(row(pod.getMetadata().getNamespace(), cells(pod))));
    table.lines().forEach(invocation::say);
  }

  private List<String> row(String namespace, List<String> cells) {
    var row = new ArrayList<String>();
    if (all) {
      row.add(namespace);
    }
    row.addAll(cells);
    return row;
  }

  private static List<String> cells(PodMetrics pod) {
    return List.of(
        pod.getMetadata().getName(),
        sum(pod, "cpu", Quantities::thousandths) + "m",
        sum(pod, "memory", Quantities::units) / MEBI + "Mi");
  }

  private static long sum(PodMetrics pod, String resource, ToLongFunction<Quantity> in) {
    return pod.getContainers().stream()
        .map(container -> container.getUsage().get(resource))
        .mapToLong(in)
        .sum();
  }
}
