package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.Shell;
import dev.podarium.cluster.runtime.SimulatedProcess;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.Locale;
import java.util.Objects;

/**
 * What one probe found.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/prober/prober.go, pkg/probe
 *
 * @param result whether it succeeded, failed, or could not even be made
 * @param output what the event says of that
 */
record ProbeOutcome(Result result, String output) {

  private static final ProbeOutcome SUCCESS = new ProbeOutcome(Result.SUCCESS, "");

  /** How a probe went. */
  enum Result {
    SUCCESS,
    FAILURE,
    /** It could not be made: what was held to be so stays so. */
    ERROR
  }

  /** Probes a running container now. */
  static ProbeOutcome of(Tenant tenant, Slot slot, Probe probe) {
    if (probe.getExec() != null) {
      var run = Objects.requireNonNull(slot.run);
      return exec(probe, run.process(), tenant.now() - run.startedAt());
    }
    var port = port(slot.container, probe);
    if (!port.error().isEmpty()) {
      return new ProbeOutcome(Result.ERROR, port.error());
    }
    var target = new Target(tenant, slot, port.number());
    if (target.answers()) {
      return SUCCESS;
    }
    if (probe.getHttpGet() != null) {
      return http(target, probe.getHttpGet());
    }
    return probe.getGrpc() == null
        ? failure(target.refused())
        : failure(
            "timeout: failed to connect service \"%s:%d\" within %ds: context deadline exceeded"
                .formatted(tenant.podIp, port.number(), timeout(probe)));
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
  private record Target(Tenant tenant, Slot probed, int port) {

    /** Containers of a Pod share its ports, so another than the probed one may answer. */
    boolean answers() {
      return tenant.slots.stream().anyMatch(this::answers);
    }

    private boolean answers(Slot slot) {
      var run = slot.run;
      if (run == null || !run.running()) {
        return false;
      }
      var process = run.process();
      var since = tenant.now() - run.startedAt();
      return slot == probed
          ? process.answers(port, since)
          : process.answers(since) && process.listening().knownOn(port);
    }

    /** Whether the probed container listens there, yet has ceased to answer well. */
    boolean unwell() {
      var run = Objects.requireNonNull(probed.run);
      var process = run.process();
      return process.listening().on(port)
          && tenant.now() - run.startedAt() >= process.answersUntil();
    }

    String refused() {
      return "dial tcp %s:%d: connect: connection refused".formatted(tenant.podIp, port);
    }
  }

  private static ProbeOutcome exec(Probe probe, SimulatedProcess process, long since) {
    var command = probe.getExec().getCommand();
    var outcome = Shell.run(command, process.files().at(since));
    if (outcome.isEmpty()) {
      return process.answers(since)
          ? SUCCESS
          : failure("command \"%s\" failed".formatted(String.join(" ", command)));
    }
    if (outcome.get().ends() > Durations.seconds(timeout(probe))) {
      return failure(
          "command timed out: \"%s\" timed out after %ds"
              .formatted(String.join(" ", command), timeout(probe)));
    }
    return outcome.get().exitCode() == 0 ? SUCCESS : failure(outcome.get().output());
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
                target.tenant().podIp,
                target.port(),
                path.startsWith("/") ? "" : "/",
                path);
    return failure("Get \"" + url + "\": " + target.refused());
  }

  private static ProbeOutcome failure(String output) {
    return new ProbeOutcome(Result.FAILURE, output);
  }
}
