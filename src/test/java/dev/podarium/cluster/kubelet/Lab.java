package dev.podarium.cluster.kubelet;

import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A cluster in which a pull takes 1 s, a start 0.5 s and a stop 1 s, and Pods named p on node-0.
 */
final class Lab {

  static final ObjectRef P = new ObjectRef(Kinds.POD, "default", "p");

  final World world = World.of(1, 1, Catalogue.pinned(1, 0.5, 1));

  /** Creates the Pod p with a container c. */
  Lab run(String image, String... command) {
    return run(spec -> {}, image, command);
  }

  /** The same with something more in its spec. */
  Lab run(Consumer<PodSpecBuilder> more, String image, String... command) {
    var container =
        new ContainerBuilder().withName("c").withImage(image).withCommand(command).build();
    var spec = new PodSpecBuilder().withNodeName("node-0").withContainers(container);
    more.accept(spec);
    return create(
        new PodBuilder()
            .withNewMetadata()
            .withName("p")
            .withNamespace("default")
            .endMetadata()
            .withSpec(spec.build())
            .build());
  }

  Lab create(Pod pod) {
    world.send(new Create(pod));
    return this;
  }

  Lab delete(Long graceSeconds) {
    var usual = DeleteOptions.DEFAULT;
    world.send(new Delete(P, new DeleteOptions(graceSeconds, usual.propagation(), usual.uid())));
    return this;
  }

  static ContainerBuilder container(String name, String script) {
    return new ContainerBuilder()
        .withName(name)
        .withImage("busybox:1.36")
        .withCommand("sh", "-c", script);
  }

  /** The Pod as it is now. */
  Pod pod() {
    return Objects.requireNonNull(world.latest().find(Pod.class, "default", "p"));
  }

  ContainerStatus status() {
    return pod().getStatus().getContainerStatuses().getFirst();
  }

  /** {@code SECOND state-or-reason/restarts}, at each change of the first container's state. */
  List<String> story() {
    return distinct(states(pod -> pod.getStatus().getContainerStatuses()));
  }

  /** The same of the init containers, by name. */
  List<String> initStory() {
    return distinct(states(pod -> pod.getStatus().getInitContainerStatuses()));
  }

  /** {@code reason: message} of the events about the Pod, in order; each once. */
  List<String> events() {
    return podEvents().map(e -> e.getReason() + ": " + e.getMessage()).toList();
  }

  /** The virtual seconds, to a tenth, at which an event of that reason was first or again told. */
  List<Double> times(String reason) {
    return world.changes().stream()
        .filter(c -> c.after() instanceof Event e && e.getReason().equals(reason))
        .map(Lab::seconds)
        .toList();
  }

  /** The Pod's writes as {@code verb phase}. */
  List<String> writes() {
    return pods().map(c -> c.verb() + " " + ((Pod) c.object()).getStatus().getPhase()).toList();
  }

  private Stream<Event> podEvents() {
    return world.changes().stream()
        .filter(c -> c.verb() == Verb.CREATE)
        .map(Change::after)
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(e -> e.getInvolvedObject().getKind().equals("Pod"));
  }

  private Stream<Change> pods() {
    return world.changes().stream().filter(c -> c.ref().equals(P));
  }

  private interface Statuses {
    List<ContainerStatus> of(Pod pod);
  }

  private List<String> states(Statuses statuses) {
    var found = new ArrayList<String>();
    pods()
        .filter(c -> c.after() != null && ((Pod) c.object()).getStatus() != null)
        .forEach(
            c ->
                statuses
                    .of((Pod) c.object())
                    .forEach(s -> found.add(seconds(c) + " " + s.getName() + " " + said(s))));
    return found;
  }

  private static List<String> distinct(List<String> states) {
    var found = new ArrayList<String>();
    for (var state : states) {
      var text = state.substring(state.indexOf(' ') + 1);
      var name = text.substring(0, text.indexOf(' ') + 1);
      var before =
          found.reversed().stream()
              .map(s -> s.substring(s.indexOf(' ') + 1))
              .filter(s -> s.startsWith(name))
              .findFirst();
      if (!before.equals(Optional.of(text))) {
        found.add(state);
      }
    }
    return found;
  }

  private static String said(ContainerStatus status) {
    return state(status.getState()) + "/" + status.getRestartCount();
  }

  private static String state(ContainerState state) {
    if (state.getRunning() != null) {
      return "running";
    }
    return state.getWaiting() != null
        ? state.getWaiting().getReason()
        : state.getTerminated().getReason() + "(" + state.getTerminated().getExitCode() + ")";
  }

  static double seconds(Change change) {
    return Math.round(Durations.inSeconds(change.nanos()) * 10) / 10.0;
  }
}
