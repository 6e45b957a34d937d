package dev.podarium.kubectl.autoscale;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl autoscale KIND/NAME --min=2 --max=6 --cpu=50%}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/autoscale/autoscale.go
 */
@Command(name = "autoscale", description = "Auto-scale a workload between two sizes.")
public final class AutoscaleCommand implements Verb {

  private static final String DEPRECATED =
      "Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity"
          + " format (e.g., '70%' for utilization or '500m' for milliCPU).";

  @Parameters(paramLabel = "KIND/NAME", description = "What to scale.")
  List<String> words = new ArrayList<>();

  @Option(names = "--min", paramLabel = "PODS", description = "The fewest (default: 1).")
  int min = -1;

  @Option(names = "--max", paramLabel = "PODS", required = true, description = "The most.")
  int max = -1;

  @Option(names = "--cpu", paramLabel = "CPU", description = "The target: 70%% or 500m.")
  String cpu = "";

  @Option(names = "--cpu-percent", paramLabel = "PERCENT", description = "The same as --cpu=N%%.")
  int cpuPercent = -1;

  @Option(names = "--memory", paramLabel = "MEMORY", description = "The target: 60%% or 200Mi.")
  String memory = "";

  @Option(names = "--name", paramLabel = "NAME", description = "As the workload unless given.")
  String name = "";

  @Override
  public void run(Invocation invocation) {
    if (cpuPercent >= 0) {
      invocation.warn(DEPRECATED);
    }
    refuseWrong();
    var metrics = metrics();
    for (var ref : Targets.named(words, invocation)) {
      invocation.attempt(() -> autoscale(ref, metrics, invocation));
    }
  }

  private void refuseWrong() {
    if (max < 1) {
      throw new KubectlError(
          "error: --max=MAXPODS is required and must be at least 1, max: " + max);
    }
    if (max < min) {
      throw new KubectlError(
          "error: --max=MAXPODS must be larger or equal to --min=MINPODS, max: %d, min: %d"
              .formatted(max, min));
    }
    if (cpuPercent > 0 && !cpu.isEmpty()) {
      throw new KubectlError("error: --cpu-percent and --cpu are mutually exclusive");
    }
  }

  private List<MetricSpec> metrics() {
    var metrics = new ArrayList<MetricSpec>();
    if (cpuPercent > 0) {
      metrics.add(ResourceTarget.ofPercent("cpu", cpuPercent));
    }
    if (!cpu.isEmpty()) {
      metrics.add(ResourceTarget.of("cpu", cpu, "m"));
    }
    if (!memory.isEmpty()) {
      metrics.add(ResourceTarget.of("memory", memory, "Mi"));
    }
    return metrics;
  }

  private void autoscale(ObjectRef ref, List<MetricSpec> metrics, Invocation invocation) {
    invocation.get(ref);
    if (!ref.kind().has("scale")) {
      throw new KubectlError(
          "error: cannot autoscale a %s: could not find scale subresource for %s, Resource=%s in"
                  .formatted(ref.kind().name(), version(ref), ref.kind().plural())
              + " discovery information");
    }
    try {
      var made = invocation.send(new Request.Create(autoscaler(ref, metrics)));
      invocation.say(ResourceNames.of(ObjectRef.of(made)) + " autoscaled");
    } catch (Refusal refusal) {
      throw new KubectlError(
          "error: failed to create autoscaling/v2 HPA and the configuration is incompatible with"
              + " autoscaling/v1: "
              + refusal.getMessage());
    }
  }

  private static String version(ObjectRef ref) {
    return (ref.kind().group().isEmpty() ? "/" : "") + ref.kind().apiVersion();
  }

  private HorizontalPodAutoscaler autoscaler(ObjectRef ref, List<MetricSpec> metrics) {
    return new HorizontalPodAutoscalerBuilder()
        .withNewMetadata()
        .withName(name.isEmpty() ? ref.name() : name)
        .withNamespace(ref.namespace())
        .endMetadata()
        .withNewSpec()
        .withNewScaleTargetRef(ref.kind().apiVersion(), ref.kind().name(), ref.name())
        .withMinReplicas(min > 0 ? min : null)
        .withMaxReplicas(max)
        .withMetrics(metrics)
        .endSpec()
        .build();
  }
}
