package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.Image;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The images on one machine's disk, and its pulls: one after another, as the kubelet does by
 * default ({@code serializeImagePulls}).
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/images/puller.go
 */
final class ImageStore {

  private static final int SHARE_OF_COMPARISON = 4;

  private final Machine machine;
  private final Agenda agenda;
  private final Dice dice;
  private final Timers timers;
  private final Set<String> present = new LinkedHashSet<>();
  private final Map<String, Integer> pulls = new LinkedHashMap<>();
  private final Deque<Request> waiting = new ArrayDeque<>();
  private boolean pulling;

  ImageStore(Machine machine, Agenda agenda, Dice dice) {
    this.machine = machine;
    this.agenda = agenda;
    this.dice = dice;
    this.timers = new Timers(agenda, "kubelet " + machine.name());
  }

  /**
   * How a pull went.
   *
   * @param took virtual nanoseconds of the pull alone
   * @param waited virtual nanoseconds with the time in the queue
   */
  record Pull(Image image, long took, long waited) {}

  private record Request(
      Image image, boolean wasPresent, long asked, @Nullable Long cause, Consumer<Pull> whenDone) {}

  /** Whether the image is on the disk. */
  boolean has(Image image) {
    return present.contains(image.canonical());
  }

  /** Pulls an image, after those that are waiting already. */
  void pull(Image image, Consumer<Pull> whenDone) {
    waiting.add(new Request(image, has(image), agenda.now(), agenda.cause(), whenDone));
    next();
  }

  /** The power is cut: no pull is under way any more; the disk keeps what it has. */
  void interrupt() {
    timers.cancelAll();
    waiting.clear();
    pulling = false;
  }

  private void next() {
    var request = pulling ? null : waiting.poll();
    if (request == null) {
      return;
    }
    pulling = true;
    var took = takes(request);
    agenda.because(
        request.cause(), () -> timers.after(took, "image pulled", () -> done(request, took)));
  }

  /**
   * An image that came while its pull was in the queue is there already; one that is pulled again
   * only has to be compared with the registry's.
   */
  private long takes(Request request) {
    var image = request.image();
    if (has(image) && !request.wasPresent()) {
      return 0;
    }
    var whole = image.pulls().drawn(dice.draw("image-pull", key(request), count(request)));
    return request.wasPresent() ? whole / SHARE_OF_COMPARISON : whole;
  }

  private void done(Request request, long took) {
    pulling = false;
    if (request.image().pullError() == null) {
      present.add(request.image().canonical());
    }
    request.whenDone().accept(new Pull(request.image(), took, agenda.now() - request.asked()));
    next();
  }

  private String key(Request request) {
    return machine.name() + " " + request.image().name();
  }

  private long count(Request request) {
    return pulls.merge(request.image().name(), 1, Integer::sum) - 1L;
  }
}
