package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.Shell;
import dev.podarium.cluster.runtime.SimulatedProcess;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one probe found.
 *
 * @param output what the event says after {@code probe failed: }
 */
record ProbeOutcome(boolean success, String output) {

  private static final ProbeOutcome SUCCESS = new ProbeOutcome(true, "");

  /** Probes a running container now. */
  static ProbeOutcome of(Tenant tenant, Slot slot, Probe probe) {
    var run = Objects.requireNonNull(slot.run);
    var process = run.process();
    var since = tenant.now() - run.startedAt();
    if (probe.getExec() != null) {
      return exec(probe, process, since);
    }
    if (probe.getHttpGet() != null) {
      return http(tenant, slot.container, probe.getHttpGet(), process, since);
    }
    var port = port(slot, probe);
    return process.answers(port, since) ? SUCCESS : refused("", tenant, port);
  }

  private static int port(Slot slot, Probe probe) {
    if (probe.getTcpSocket() != null) {
      return number(slot.container, probe.getTcpSocket().getPort());
    }
    return probe.getGrpc() == null ? 0 : probe.getGrpc().getPort();
  }

  private static ProbeOutcome exec(Probe probe, SimulatedProcess process, long since) {
    var command = probe.getExec().getCommand();
    var outcome = Shell.run(command, process.files().at(since));
    if (outcome.isEmpty()) {
      return process.answers(since)
          ? SUCCESS
          : new ProbeOutcome(false, "command \"%s\" failed".formatted(String.join(" ", command)));
    }
    var timeout = probe.getTimeoutSeconds() == null ? 1 : probe.getTimeoutSeconds();
    if (outcome.get().ends() > Durations.seconds((long) timeout)) {
      return new ProbeOutcome(
          false,
          "command timed out: \"%s\" timed out after %ds"
              .formatted(String.join(" ", command), timeout));
    }
    return outcome.get().exitCode() == 0
        ? SUCCESS
        : new ProbeOutcome(false, outcome.get().output());
  }

  private static ProbeOutcome http(
      Tenant tenant, Container container, HTTPGetAction get, SimulatedProcess process, long since) {
    var port = number(container, get.getPort());
    if (process.answers(port, since)) {
      return SUCCESS;
    }
    if (since >= process.answersUntil()) {
      return new ProbeOutcome(false, "HTTP probe failed with statuscode: 500");
    }
    var scheme = get.getScheme() == null ? "http" : get.getScheme().toLowerCase(Locale.ROOT);
    var path = get.getPath() == null ? "/" : get.getPath();
    var url = "%s://%s:%d%s".formatted(scheme, tenant.podIp, port, path);
    return refused("Get \"" + url + "\": ", tenant, port);
  }

  private static ProbeOutcome refused(String what, Tenant tenant, int port) {
    return new ProbeOutcome(
        false, what + "dial tcp %s:%d: connect: connection refused".formatted(tenant.podIp, port));
  }

  private static int number(Container container, @Nullable IntOrString port) {
    if (port == null) {
      return 0;
    }
    if (port.getIntVal() != null) {
      return port.getIntVal();
    }
    List<ContainerPort> ports = container.getPorts();
    return ports.stream()
        .filter(named -> Objects.equals(named.getName(), port.getStrVal()))
        .map(ContainerPort::getContainerPort)
        .findFirst()
        .orElse(0);
  }
}
