package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Timers;
import dev.podarium.simulation.Timers.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The sandboxes of one machine's Pods, by the Pods' uids, and their addresses. */
final class Sandboxes {

  private final PodAddresses addresses;
  private final Catalogue catalogue;
  private final Dice dice;
  private final Timers calls;
  private final Consumer<PodSandbox> whenReady;
  private final Map<String, PodSandbox> sandboxes = new LinkedHashMap<>();
  private final Map<String, Timer> underWay = new LinkedHashMap<>();

  Sandboxes(
      String network,
      Catalogue catalogue,
      Dice dice,
      Timers calls,
      Consumer<PodSandbox> whenReady) {
    this.addresses = new PodAddresses(network);
    this.catalogue = catalogue;
    this.dice = dice;
    this.calls = calls;
    this.whenReady = whenReady;
  }

  void run(PodSandboxConfig config) {
    if (underWay.containsKey(config.uid())) {
      return;
    }
    var draw = dice.draw("sandbox", config.uid() + " " + config.firstContainer(), config.attempt());
    var takes = catalogue.sandbox().drawn(draw);
    underWay.put(config.uid(), calls.after(takes, "sandbox ready", () -> ready(config)));
  }

  Optional<PodSandbox> find(String podUid) {
    return Optional.ofNullable(sandboxes.get(podUid));
  }

  List<PodSandbox> list() {
    return List.copyOf(sandboxes.values());
  }

  /** Its address is free; one that is being set up never comes to be. */
  void stop(String podUid) {
    var setup = underWay.remove(podUid);
    if (setup != null) {
      setup.cancel();
    }
    var sandbox = sandboxes.get(podUid);
    if (sandbox != null && sandbox.ready()) {
      sandboxes.put(podUid, stopped(sandbox));
    }
  }

  void remove(String podUid) {
    stop(podUid);
    sandboxes.remove(podUid);
  }

  void interrupt() {
    underWay.values().forEach(Timer::cancel);
    underWay.clear();
  }

  void powerOff() {
    interrupt();
    for (var podUid : new ArrayList<>(sandboxes.keySet())) {
      stop(podUid);
    }
  }

  private void ready(PodSandboxConfig config) {
    underWay.remove(config.uid());
    var id = Hashes.of(dice.draw("sandbox-id", config.uid(), config.attempt()));
    var sandbox = new PodSandbox(id, config, PodSandbox.State.READY, addresses.take());
    sandboxes.put(config.uid(), sandbox);
    whenReady.accept(sandbox);
  }

  private PodSandbox stopped(PodSandbox sandbox) {
    addresses.release(sandbox.ip());
    return sandbox.notReady();
  }
}
