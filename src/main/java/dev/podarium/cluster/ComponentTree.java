package dev.podarium.cluster;

import dev.podarium.api.Answer;
import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.ComponentState;
import dev.podarium.api.Refusal;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Health;
import dev.podarium.cluster.client.Witness;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The components of the cluster, to be stopped, started, slowed and looked at.
 *
 * <p>A component in which something goes wrong that it does not handle itself has crashed: it is
 * started again 10 s later, doubling up to 300 s, as a kubelet does with the control plane's
 * containers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet.go, MaxContainerBackOff
 */
final class ComponentTree {

  private static final long FIRST_RESTART = Durations.seconds(10L);
  private static final long LAST_RESTART = Durations.seconds(300L);

  private final Agenda agenda;
  private final Witness witness;
  private final Map<String, Held> all = new LinkedHashMap<>();

  ComponentTree(Agenda agenda, Witness witness) {
    this.agenda = agenda;
    this.witness = witness;
    agenda.guard(this::crashed);
  }

  /** Takes a process in that is not running yet, below another or, if that is empty, below none. */
  void add(Component process, String parent, Health health) {
    add(new Held(process, parent, false, health, () -> {}));
  }

  /**
   * Takes a client of the API server in that is not running yet: nothing of what it has asked for
   * happens any more once it is stopped.
   *
   * @param insideParent whether it runs in its parent's process
   */
  void add(Component client, String parent, boolean insideParent, Connection connection) {
    add(new Held(client, parent, insideParent, connection.health(), connection::cancelAll));
  }

  private void add(Held held) {
    all.put(held.name(), held);
  }

  /** A machine was switched on or off, and its components with it. */
  void note(String name, boolean running) {
    required(name).note(running);
  }

  /** Forgets a component whose machine is gone. */
  void remove(String name) {
    all.remove(name);
  }

  /** Starts all, in the order in which they were taken in. */
  void startAll() {
    List.copyOf(all.values()).forEach(Held::start);
  }

  /**
   * Ends a component's process.
   *
   * @throws Refusal when there is none of that name or it does not run
   */
  Answer stop(String name) {
    var held = required(name);
    process(held).forEach(part -> part.cancelRestart(agenda));
    if (!held.running()) {
      throw HardwareRefusals.badRequest("component \"%s\" is stopped already".formatted(name));
    }
    process(held).toList().reversed().forEach(Held::stop);
    return Answer.NOTHING;
  }

  /**
   * Starts a stopped component.
   *
   * @throws Refusal when there is none of that name, it runs, or what it runs in does not
   */
  Answer start(String name) {
    var held = required(name);
    if (held.running()) {
      throw HardwareRefusals.badRequest("component \"%s\" is running already".formatted(name));
    }
    if (held.insideParent() && !required(held.parent()).running()) {
      throw HardwareRefusals.badRequest(
          "component \"%s\" runs in \"%s\", which is stopped".formatted(name, held.parent()));
    }
    process(held).forEach(part -> part.cancelRestart(agenda));
    process(held).toList().forEach(Held::start);
    return Answer.NOTHING;
  }

  /**
   * Makes a component slow, or fast again.
   *
   * @throws Refusal when there is none of that name, or the factor is less than 1
   */
  Answer slow(String name, double factor) {
    if (!(factor >= 1) || Double.isInfinite(factor)) {
      throw HardwareRefusals.badRequest("a component cannot be slowed by %s".formatted(factor));
    }
    process(required(name)).forEach(held -> held.health().slow(factor));
    return Answer.NOTHING;
  }

  /** A component and what runs in its process. */
  private Stream<Held> process(Held held) {
    return Stream.concat(
        Stream.of(held),
        all.values().stream()
            .filter(part -> part.insideParent() && part.parent().equals(held.name())));
  }

  private Held required(String name) {
    var held = all.get(name);
    if (held == null) {
      throw HardwareRefusals.notFound("components \"%s\" not found".formatted(name));
    }
    return held;
  }

  /** Whether there is a component of that name, and it runs. */
  boolean runs(String name) {
    var held = all.get(name);
    return held != null && held.running();
  }

  /** All of them as they stand, in the order in which they were taken in. */
  List<ComponentState> states() {
    return all.values().stream().map(Held::state).toList();
  }

  private boolean crashed(Agenda.Entry entry, RuntimeException fault) {
    var held = all.get(entry.who());
    if (held == null || fault instanceof BrokenInvariant) {
      return false;
    }
    var sentence = entry.what() + ": " + fault;
    var crashes = held.crashed(sentence);
    witness.failed(sentence);
    if (held.running()) {
      held.stop();
      var wait = Math.min(LAST_RESTART, FIRST_RESTART << Math.min(5, crashes - 1));
      held.restarts(agenda.after(wait, held.name(), "is started again after a crash", held::start));
    }
    return true;
  }
}
