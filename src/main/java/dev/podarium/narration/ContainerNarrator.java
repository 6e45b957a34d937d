package dev.podarium.narration;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what became of a Pod's containers, as its kubelet reports it. */
final class ContainerNarrator {

  private final Sentence name;
  private final Pod before;
  private final Pod after;

  ContainerNarrator(Sentence name, Pod before, Pod after) {
    this.name = name;
    this.before = before;
    this.after = after;
  }

  /** The first container with something new; null when there is none. */
  @Nullable Narration tell() {
    return statuses(after).stream()
        .map(status -> told(find(status.getName()), status))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private Optional<Narration> told(@Nullable ContainerStatus was, ContainerStatus is) {
    var waits = waiting(is);
    if (waits != null) {
      return Optional.ofNullable(waits(was, is, waits));
    }
    var ended = terminated(is);
    if (ended != null) {
      return was != null && terminated(was) != null
          ? Optional.empty()
          : Optional.of(ended(is, ended));
    }
    return running(is) && (was == null || !running(was) || restarts(is) > restarts(was))
        ? Optional.of(started(is))
        : Optional.empty();
  }

  private @Nullable Narration waits(
      @Nullable ContainerStatus was, ContainerStatus is, ContainerStateWaiting waits) {
    var reason = Objects.requireNonNullElse(waits.getReason(), "");
    var earlier = was == null ? null : waiting(was);
    if (earlier != null && reason.equals(earlier.getReason())) {
      return null;
    }
    var why = Sentence.of(Clauses.last(waits.getMessage()));
    return switch (reason) {
      case "ContainerCreating", "PodInitializing" -> beginning();
      case "ErrImagePull" ->
          failing("could not pull image " + imageOf(is) + " for ", " cannot get its image", why);
      case "ImagePullBackOff" ->
          failing(
              "waits before it pulls image " + imageOf(is) + " again for ",
              " waits for another try at its image",
              why);
      case "CrashLoopBackOff" ->
          failing(
              "waits before it starts container " + is.getName() + " again in ",
              " is in CrashLoopBackOff",
              Sentence.of("the container has ended again and again").and(last(is)));
      default -> failing("reports " + reason + " for ", " is in " + reason, why);
    };
  }

  private static String last(ContainerStatus is) {
    var state = is.getLastState();
    var ended = state == null ? null : state.getTerminated();
    return ended == null ? "" : ", last with exit code " + ended.getExitCode();
  }

  private Narration beginning() {
    var images =
        after.getSpec().getContainers().stream().map(Container::getImage).distinct().toList();
    var what = " is being made from image " + String.join(" and ", images);
    return Narration.of(
            Interest.STAGE,
            Sentence.of("prepares ").and(name).and(" from image " + String.join(" and ", images)),
            name.and(what))
        .because(Sentence.of("it was put on ").and(NodeNarrator.ref(Pods.nodeName(after))));
  }

  private Narration failing(String action, String news, Sentence why) {
    return Narration.of(Interest.TURN, Sentence.of(action).and(name), name.and(news)).because(why);
  }

  private Narration ended(ContainerStatus is, ContainerStateTerminated ended) {
    var how = " ended with exit code %d (%s)".formatted(ended.getExitCode(), ended.getReason());
    var news = Sentence.of("container " + is.getName() + " of ").and(name).and(how);
    var expected = Metas.deleting(after);
    return Narration.of(
        expected ? Interest.STAGE : Interest.TURN, Sentence.of("saw that ").and(news), news);
  }

  private Narration started(ContainerStatus is) {
    var again = restarts(is) > 0;
    var ready = Pods.ready(after) && !Pods.ready(before);
    var verb = again ? "restarted container " : "started container ";
    var now = ready ? ", and the Pod is ready" : "";
    return Narration.of(
            ready ? Interest.COMING_AND_GOING : Interest.STAGE,
            Sentence.of(verb + is.getName() + " of ").and(name).and(now),
            ready
                ? name.and(" is ready")
                : Sentence.of("container " + is.getName() + " of ").and(name).and(" runs"))
        .because(Sentence.of(again ? "" : "its image " + imageOf(is) + " is on the Node"));
  }

  /** As the spec names it: the status may have a longer name for it. */
  private String imageOf(ContainerStatus status) {
    return after.getSpec().getContainers().stream()
        .filter(container -> container.getName().equals(status.getName()))
        .map(Container::getImage)
        .findFirst()
        .orElse(status.getImage());
  }

  private @Nullable ContainerStatus find(String container) {
    return statuses(before).stream()
        .filter(status -> status.getName().equals(container))
        .findFirst()
        .orElse(null);
  }

  private static List<ContainerStatus> statuses(Pod pod) {
    var status = pod.getStatus();
    return status == null || status.getContainerStatuses() == null
        ? List.of()
        : status.getContainerStatuses();
  }

  private static @Nullable ContainerStateWaiting waiting(ContainerStatus status) {
    return status.getState() == null ? null : status.getState().getWaiting();
  }

  private static @Nullable ContainerStateTerminated terminated(ContainerStatus status) {
    return status.getState() == null ? null : status.getState().getTerminated();
  }

  private static boolean running(ContainerStatus status) {
    return status.getState() != null && status.getState().getRunning() != null;
  }

  private static int restarts(ContainerStatus status) {
    return status.getRestartCount() == null ? 0 : status.getRestartCount();
  }
}
