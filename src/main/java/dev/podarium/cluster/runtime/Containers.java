package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.CriContainer.State;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.cluster.runtime.images.ContainerConfig;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Dice.Draw;
import dev.podarium.simulation.Timers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The containers of one machine, by their ids and by the uids of their Pods. */
final class Containers {

  /** Of one name: the newest and the one before it. */
  private static final int MOST_OF_ONE_NAME = 2;

  private final Catalogue catalogue;
  private final Dice dice;
  private final Timers calls;
  private final Shims shims;
  private final Consumer<CriContainer> whenStarted;
  private final Map<String, SimulatedContainer> byId = new HashMap<>();
  private final Map<String, List<SimulatedContainer>> byPod = new LinkedHashMap<>();

  Containers(
      Catalogue catalogue,
      Dice dice,
      Timers calls,
      Shims shims,
      Consumer<CriContainer> whenStarted) {
    this.catalogue = catalogue;
    this.dice = dice;
    this.calls = calls;
    this.shims = shims;
    this.whenStarted = whenStarted;
  }

  CriContainer create(String podUid, int attempt, ContainerConfig config) {
    var name = config.container().getName();
    var image = catalogue.image(config.annotations(), config.container());
    var id = Hashes.of(draw("container-id", podUid, name, attempt));
    var imageRef = image.repository() + "@sha256:" + Hashes.ofImage(dice, image);
    var spec = catalogue.process(config);
    var created =
        CriContainer.created(id, podUid, name, attempt, image, imageRef).withRemark(spec.remark());
    var process = spec.process(draw("process", podUid, name, attempt));
    var container =
        new SimulatedContainer(created, config, spec, process, shims.shim(), shims.whenStopped());
    byId.put(id, container);
    var ofPod = byPod.computeIfAbsent(podUid, uid -> new ArrayList<>(1));
    ofPod.add(container);
    forgetOld(ofPod, name);
    return created;
  }

  void start(String id) {
    var container = container(id);
    if (container.starting() || container.status().state() != State.CREATED) {
      return;
    }
    var status = container.status();
    var draw = draw("container-start", status.podUid(), status.name(), status.attempt());
    var takes = container.spec().starts().drawn(draw);
    container.starting(calls.after(takes, "container started", () -> started(container)));
  }

  void stop(String id, long timeout) {
    container(id).stop(timeout);
  }

  void remove(String id) {
    var container = byId.remove(id);
    if (container != null) {
      container.cut();
      var ofPod = byPod.getOrDefault(container.status().podUid(), List.of());
      ofPod.remove(container);
    }
  }

  void killAll(String podUid) {
    running(podUid).forEach(SimulatedContainer::kill);
  }

  void removeAll(String podUid) {
    var ofPod = byPod.remove(podUid);
    if (ofPod != null) {
      ofPod.forEach(container -> byId.remove(container.status().id()));
      ofPod.forEach(SimulatedContainer::cut);
    }
  }

  boolean kill(String podUid, List<String> names) {
    var found = running(podUid).stream().filter(c -> names.contains(c.status().name())).findFirst();
    found.ifPresent(SimulatedContainer::kill);
    return found.isPresent();
  }

  List<CriContainer> list(String podUid) {
    return byPod.getOrDefault(podUid, List.of()).stream().map(SimulatedContainer::status).toList();
  }

  Optional<RunningProcess> process(String id) {
    var container = byId.get(id);
    return container == null ? Optional.empty() : Optional.ofNullable(container.process());
  }

  ExecResult exec(String id, List<String> command) {
    var container = container(id);
    var of = container.config().container();
    if (!command.isEmpty() && catalogue.misses(of, command.getFirst())) {
      var status = container.status();
      var attempt = Hashes.of(draw("exec-id", status.podUid(), status.name(), calls.now()));
      return new ExecResult.NotStarted(catalogue.notExecuted(command.getFirst(), attempt));
    }
    return catalogue
        .beside(of, command, container.files())
        .<ExecResult>map(ran -> new ExecResult.Ran(ran.exitCode(), ran.output(), ran.ends()))
        .orElseGet(ExecResult.NotSimulated::new);
  }

  void interrupt() {
    byId.values().forEach(SimulatedContainer::interruptStart);
  }

  void powerOff() {
    byId.values().forEach(SimulatedContainer::cut);
  }

  void recover() {
    byId.values().forEach(SimulatedContainer::recover);
  }

  private void started(SimulatedContainer container) {
    var error = container.spec().startError();
    if (error == null) {
      container.run();
      whenStarted.accept(container.status());
    } else {
      container.failToStart(error);
    }
  }

  private void forgetOld(List<SimulatedContainer> ofPod, String name) {
    var named = ofPod.stream().filter(c -> c.status().name().equals(name)).toList();
    if (named.size() > MOST_OF_ONE_NAME) {
      remove(named.getFirst().status().id());
    }
  }

  private List<SimulatedContainer> running(String podUid) {
    return byPod.getOrDefault(podUid, List.of()).stream()
        .filter(c -> c.status().state() == State.RUNNING)
        .toList();
  }

  private SimulatedContainer container(String id) {
    return Objects.requireNonNull(byId.get(id), () -> "no container " + id);
  }

  private Draw draw(String purpose, String podUid, String name, long count) {
    return dice.draw(purpose, podUid + " " + name, count);
  }
}
