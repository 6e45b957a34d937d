package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.ExecResult.NotSimulated;
import dev.podarium.cluster.runtime.ExecResult.NotStarted;
import dev.podarium.cluster.runtime.ExecResult.Ran;
import dev.podarium.cluster.runtime.RunningProcess;
import dev.podarium.cluster.runtime.RuntimeUnavailable;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one probe found.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/prober/prober.go, pkg/probe
 *
 * @param result whether it succeeded, failed, or could not even be made
 * @param output what the event says of that
 */
record ProbeOutcome(Result result, String output) {

  private static final int LONGEST = 300;
  private static final ProbeOutcome SUCCESS = new ProbeOutcome(Result.SUCCESS, "");

  /** How a probe went. */
  enum Result {
    SUCCESS,
    FAILURE,
    /** It could not be made: what was held to be so stays so. */
    ERROR
  }

  /** Probes a running container now. */
  static ProbeOutcome of(ManagedPod pod, ManagedContainer container, Probe probe) {
    if (probe.getExec() != null) {
      return exec(pod, container, probe);
    }
    var port = port(container.spec, probe);
    if (!port.error().isEmpty()) {
      return new ProbeOutcome(Result.ERROR, port.error());
    }
    var target = new Target(pod, container, port.number());
    if (target.answers()) {
      return target.has(probe.getHttpGet())
          ? SUCCESS
          : failure("HTTP probe failed with statuscode: 404");
    }
    if (probe.getHttpGet() != null) {
      return http(target, probe.getHttpGet());
    }
    return probe.getGrpc() == null
        ? failure(target.refused())
        : failure(
            "timeout: failed to connect service \"%s:%d\" within %ds: context deadline exceeded"
                .formatted(pod.podIp, port.number(), timeout(probe)));
  }

  private static ProbePort port(Container container, Probe probe) {
    if (probe.getHttpGet() != null) {
      return ProbePort.of(container, probe.getHttpGet().getPort());
    }
    if (probe.getTcpSocket() != null) {
      return ProbePort.of(container, probe.getTcpSocket().getPort());
    }
    return ProbePort.of(probe.getGrpc() == null ? 0 : probe.getGrpc().getPort());
  }

  /** A port of a Pod, as it is seen from its Node. */
  private record Target(ManagedPod pod, ManagedContainer probed, int port) {

    /** Containers of a Pod share its ports, so another than the probed one may answer. */
    boolean answers() {
      return pod.containers.stream().anyMatch(this::answers);
    }

    private boolean answers(ManagedContainer container) {
      var process = process(container);
      if (process.isEmpty()) {
        return false;
      }
      return container.equals(probed)
          ? process.get().answers(port)
          : process.get().answersForCertain(port);
    }

    /** Whether the container that answers has the page that is asked for. */
    boolean has(@Nullable HTTPGetAction get) {
      var path = get == null || get.getPath() == null ? "/" : get.getPath();
      return get == null
          || pod.containers.stream()
              .filter(this::answers)
              .allMatch(c -> process(c).map(process -> process.has(path)).orElse(false));
    }

    /** Whether the probed container listens there, yet has ceased to answer well. */
    boolean unwell() {
      return process(probed).map(process -> process.unwell(port)).orElse(false);
    }

    private Optional<RunningProcess> process(ManagedContainer container) {
      var current = container.current;
      return current == null ? Optional.empty() : pod.host.runtime().process(current.id());
    }

    String refused() {
      return "dial tcp %s:%d: connect: connection refused".formatted(pod.podIp, port);
    }
  }

  private static ProbeOutcome exec(ManagedPod pod, ManagedContainer container, Probe probe) {
    var id = Objects.requireNonNull(container.current).id();
    var command = probe.getExec().getCommand();
    try {
      return switch (pod.host.runtime().execSync(id, command)) {
        case NotStarted(var error) -> new ProbeOutcome(Result.ERROR, error);
        case NotSimulated() ->
            pod.host.runtime().process(id).map(RunningProcess::answers).orElse(false)
                ? SUCCESS
                : failure("command \"%s\" failed".formatted(shortened(command)));
        case Ran ran -> exec(ran, command, timeout(probe));
      };
    } catch (RuntimeUnavailable stopped) {
      return new ProbeOutcome(Result.ERROR, Objects.requireNonNull(stopped.getMessage()));
    }
  }

  private static ProbeOutcome exec(Ran ran, List<String> command, long timeout) {
    if (ran.takes() > Durations.seconds(timeout)) {
      return failure(
          "command timed out: \"%s\" timed out after %ds".formatted(shortened(command), timeout));
    }
    return ran.exitCode() == 0 ? SUCCESS : failure(shortened(ran.output()));
  }

  private static String shortened(List<String> command) {
    return shortened(String.join(" ", command));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static long timeout(Probe probe) {
    return probe.getTimeoutSeconds() == null ? 1 : probe.getTimeoutSeconds();
  }

  private static ProbeOutcome http(Target target, HTTPGetAction get) {
    if (target.unwell()) {
      return failure("HTTP probe failed with statuscode: 500");
    }
    var scheme = get.getScheme() == null ? "http" : get.getScheme().toLowerCase(Locale.ROOT);
    var path = get.getPath() == null ? "/" : get.getPath();
    var url =
        "%s://%s:%d%s%s"
            .formatted(
                scheme, target.pod().podIp, target.port(), path.startsWith("/") ? "" : "/", path);
    return failure("Get \"" + url + "\": " + target.refused());
  }

  private static ProbeOutcome failure(String output) {
    return new ProbeOutcome(Result.FAILURE, output);
  }
}
