package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.cluster.runtime.ImageStore;
import dev.podarium.cluster.runtime.ImageStore.PullResult;
import dev.podarium.cluster.runtime.images.Image;
import dev.podarium.simulation.Timers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has images pulled one after another, as the kubelet does by default ({@code
 * serializeImagePulls}).
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/images/puller.go
 */
final class SerialImagePuller {

  private final Connection connection;
  private final ContainerRuntime runtime;
  private final Timers timers;
  private final Deque<Request> waiting = new ArrayDeque<>();
  private @Nullable Request underWay;
  private ImageStore.@Nullable Pull call;

  SerialImagePuller(Connection connection, ContainerRuntime runtime) {
    this.connection = connection;
    this.runtime = runtime;
    this.timers = new Timers(new ConnectionClock(connection));
  }

  /**
   * How a pull went.
   *
   * @param waited virtual nanoseconds with the time in the queue
   */
  record Pull(PullResult result, long waited) {}

  private record Request(
      Image image, boolean wasPresent, long asked, @Nullable Long cause, Consumer<Pull> whenDone) {}

  /** Has an image pulled, after those that are waiting already. */
  void pull(Image image, Consumer<Pull> whenDone) {
    var present = runtime.images().has(image);
    waiting.add(new Request(image, present, connection.now(), connection.cause(), whenDone));
    next();
  }

  /** The kubelet stops: nobody waits for images any more. */
  void stop() {
    timers.cancelAll();
    waiting.clear();
    underWay = null;
    if (call != null) {
      call.cancel();
    }
  }

  private void next() {
    var request = underWay == null ? waiting.poll() : null;
    if (request != null) {
      underWay = request;
      connection.because(request.cause(), () -> begin(request));
    }
  }

  /** An image that came while its pull was in the queue is there already. */
  private void begin(Request request) {
    var image = request.image();
    if (!runtime.status().runtimeReady()) {
      timers.after(0, "image not pulled", () -> done(request, PullResult.lost(image)));
    } else if (runtime.images().has(image) && !request.wasPresent()) {
      timers.after(0, "image pulled", () -> done(request, new PullResult(image, 0, null)));
    } else {
      call = runtime.images().pull(image, result -> done(request, result));
    }
  }

  private void done(Request request, PullResult result) {
    underWay = null;
    call = null;
    request.whenDone().accept(new Pull(result, connection.now() - request.asked()));
    next();
  }
}
