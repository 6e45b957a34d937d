package dev.podarium.cluster.kubelet;

import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  static ProbeOutcome of(PodRuntime runtime, ManagedContainer slot, Probe probe) {
    if (probe.getExec() != null) {
      return exec(runtime, slot, probe);
    }
    var port = port(slot.container, probe);
    if (!port.error().isEmpty()) {
      return new ProbeOutcome(Result.ERROR, port.error());
    }
    var target = new Target(runtime, slot, port.number());
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
                .formatted(runtime.podIp, port.number(), timeout(probe)));
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
  private record Target(PodRuntime runtime, ManagedContainer probed, int port) {

    /** Containers of a Pod share its ports, so another than the probed one may answer. */
    boolean answers() {
      return runtime.slots.stream().anyMatch(this::answers);
    }

    private boolean answers(ManagedContainer slot) {
      var run = slot.run;
      if (run == null || !run.running()) {
        return false;
      }
      var process = run.process();
      var since = runtime.now() - run.startedAt();
      return slot == probed
          ? process.answers(port, since)
          : process.answers(since) && process.listening().knownOn(port);
    }

    /** Whether the container that answers has the page that is asked for. */
    boolean has(@Nullable HTTPGetAction get) {
      var path = get == null || get.getPath() == null ? "/" : get.getPath();
      return get == null
          || runtime.slots.stream()
              .filter(this::answers)
              .allMatch(slot -> Objects.requireNonNull(slot.run).process().listening().has(path));
    }

    /** Whether the probed container listens there, yet has ceased to answer well. */
    boolean unwell() {
      var run = Objects.requireNonNull(probed.run);
      var process = run.process();
      return process.listening().on(port)
          && runtime.now() - run.startedAt() >= process.answersUntil();
    }

    String refused() {
      return "dial tcp %s:%d: connect: connection refused".formatted(runtime.podIp, port);
    }
  }

  private static ProbeOutcome exec(PodRuntime runtime, ManagedContainer slot, Probe probe) {
    var run = Objects.requireNonNull(slot.run);
    var process = run.process();
    var since = runtime.now() - run.startedAt();
    var command = probe.getExec().getCommand();
    var catalogue = runtime.host.catalogue();
    if (!command.isEmpty() && catalogue.misses(slot.container, command.getFirst())) {
      var id = Hashes.of(runtime.draw("exec-id", slot, runtime.now()));
      return new ProbeOutcome(Result.ERROR, catalogue.notExecuted(command.getFirst(), id));
    }
    var outcome = catalogue.beside(slot.container, command, process.files().at(since));
    if (outcome.isEmpty()) {
      return process.answers(since)
          ? SUCCESS
          : failure("command \"%s\" failed".formatted(shortened(command)));
    }
    if (outcome.get().ends() > Durations.seconds(timeout(probe))) {
      return failure(
          "command timed out: \"%s\" timed out after %ds"
              .formatted(shortened(command), timeout(probe)));
    }
    return outcome.get().exitCode() == 0 ? SUCCESS : failure(shortened(outcome.get().output()));
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
                scheme,
                target.runtime().podIp,
                target.port(),
                path.startsWith("/") ? "" : "/",
                path);
    return failure("Get \"" + url + "\": " + target.refused());
  }

  private static ProbeOutcome failure(String output) {
    return new ProbeOutcome(Result.FAILURE, output);
  }
}
