package dev.podarium.cluster.kubelet;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.kubelet.Slot.Role;
import dev.podarium.cluster.runtime.ContainerRun;
import dev.podarium.objects.Metas;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings one Pod to life on its machine and ends it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pod_workers.go, kuberuntime/kuberuntime_manager.go
 */
final class PodWorker {

  private static final long REPORT_DELAY = Durations.millis(5);

  private final Host host;
  private final Timers timers;
  private final List<Slot> slots = new ArrayList<>();
  private final String startTime;
  private final ObjectRef ref;
  private final String uid;
  private final Runnable whenGone;
  private Pod pod;
  private @Nullable String podIp;
  private boolean starting;
  private boolean ending;
  private Timers.@Nullable Timer report;

  PodWorker(Host host, Pod pod, Runnable whenGone) {
    this.host = host;
    this.pod = pod;
    this.whenGone = whenGone;
    this.ref = ObjectRef.of(pod);
    this.uid = pod.getMetadata().getUid();
    this.timers = host.timers();
    this.startTime = Timestamps.at(timers.now());
    for (var container : pod.getSpec().getInitContainers()) {
      var role = Restarts.sidecar(container) ? Role.SIDECAR : Role.INIT;
      slots.add(new Slot(container, role, host.timers()));
    }
    pod.getSpec().getContainers().forEach(c -> slots.add(new Slot(c, Role.MAIN, host.timers())));
  }

  /** Takes the Pod on. */
  void begin() {
    if (Metas.deleting(pod)) {
      end();
      return;
    }
    report();
    timers.after(
        host.catalogue().sandbox().drawn(host.draw("sandbox", uid, 0)),
        "sandbox ready",
        () -> {
          podIp = host.addresses().take();
          sync();
        });
  }

  /** The Pod was written. */
  void update(Pod newer) {
    pod = newer;
    if (Metas.deleting(pod)) {
      end();
    }
  }

  /** The power is cut. */
  void cut() {
    timers.cancelAll();
    slots.forEach(slot -> slot.timers.cancelAll());
  }

  private void sync() {
    if (starting || ending) {
      return;
    }
    for (var slot : slots) {
      if (slot.run == null) {
        start(slot);
        return;
      }
      if (slot.role == Role.INIT && !slot.succeeded()) {
        return;
      }
    }
  }

  private void start(Slot slot) {
    starting = true;
    var image = host.catalogue().image(slot.container.getImage());
    if (host.images().has(image)) {
      note(
          Note.normal(
              pod,
              "Pulled",
              "Container image \"%s\" already present on machine".formatted(image.name())));
      create(slot, image);
      return;
    }
    note(Note.normal(pod, "Pulling", "Pulling image \"%s\"".formatted(image.name())));
    host.images()
        .pull(
            image,
            pull -> {
              if (!ending) {
                note(
                    Note.normal(
                        pod,
                        "Pulled",
                        "Successfully pulled image \"%s\" in %s (%s including waiting). Image size: %d bytes."
                            .formatted(
                                image.name(),
                                GoDurations.text(pull.took()),
                                GoDurations.text(pull.waited()),
                                image.bytes())));
                create(slot, image);
              }
            });
  }

  private void create(Slot slot, dev.podarium.cluster.runtime.Image image) {
    var behaviour = host.catalogue().behaviour(pod, slot.container);
    note(Note.normal(pod, "Created", "Container created"));
    timers.after(
        behaviour.starts().drawn(host.draw("container-start", uid + slot.name(), 0)),
        "container started",
        () -> {
          slot.run =
              ContainerRun.started("0", image, image.repository(), 0, behaviour, timers.now());
          slot.ready = slot.role != Role.INIT;
          slot.started = true;
          starting = false;
          note(Note.normal(pod, "Started", "Container started"));
          report();
          sync();
        });
  }

  private void end() {
    if (ending) {
      return;
    }
    ending = true;
    var longest = 0L;
    for (var slot : slots) {
      if (slot.running()) {
        note(Note.normal(pod, "Killing", "Stopping container " + slot.name()));
        var after = Objects.requireNonNull(slot.run).behaviour().onSigterm().after();
        longest =
            Math.max(
                longest,
                after == null
                    ? Durations.seconds(30)
                    : after.drawn(host.draw("stop", uid + slot.name(), 0)));
      }
    }
    timers.after(longest, "containers ended", this::gone);
  }

  private void gone() {
    for (var slot : slots) {
      if (slot.run != null && slot.run.running()) {
        slot.run = slot.run.ended(0, timers.now());
        slot.ready = false;
        slot.started = false;
      }
    }
    writeStatus();
    timers.after(
        REPORT_DELAY,
        "deletes the Pod",
        () -> {
          try {
            host.connection()
                .send(new Delete(ref, new DeleteOptions(0L, Propagation.BACKGROUND, uid)));
          } catch (Refusal gone) {
            cut();
          }
        });
    if (podIp != null) {
      host.addresses().release(podIp);
    }
    whenGone.run();
  }

  private void report() {
    if (report == null) {
      report = timers.after(REPORT_DELAY, "reports a Pod's status", this::writeStatus);
    }
  }

  private void writeStatus() {
    report = null;
    var stored = host.connection().feed().latest().find(ref);
    if (!(stored instanceof Pod newest) || !uid.equals(newest.getMetadata().getUid())) {
      return;
    }
    var facts =
        new StatusMaker.Facts(
            host.machine().address(), podIp, startTime, podIp != null, ending, null, null);
    var status = StatusMaker.withStatus(newest, slots, facts, Timestamps.at(timers.now()));
    try {
      host.connection().send(new UpdateStatus(status));
    } catch (Refusal refused) {
      report();
    }
  }

  private void note(Note note) {
    host.events().record(note);
  }
}
