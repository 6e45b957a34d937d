package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.cluster.runtime.images.Image;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Timers;
import dev.podarium.simulation.Timers.Timer;
import io.fabric8.kubernetes.api.model.Container;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The images on one machine's disk and their pulls, as many at a time as are asked for.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, ImageService
 */
public final class ImageStore {

  private static final int SHARE_OF_COMPARISON = 4;

  private final String node;
  private final Catalogue catalogue;
  private final Dice dice;
  private final Timers calls;
  private final Set<String> present = new LinkedHashSet<>();
  private final Map<String, Integer> pulls = new LinkedHashMap<>();
  private final Set<Pull> underWay = new LinkedHashSet<>();

  ImageStore(String node, Catalogue catalogue, Dice dice, Timers calls) {
    this.node = node;
    this.catalogue = catalogue;
    this.dice = dice;
    this.calls = calls;
  }

  /**
   * How a pull went.
   *
   * @param takes virtual nanoseconds
   * @param error null when the image is on the disk
   */
  public record PullResult(Image image, long takes, @Nullable String error) {

    /** The runtime stopped under it, or did not answer at all. */
    public static PullResult lost(Image image) {
      return new PullResult(image, 0, RuntimeUnavailable.LOST);
    }
  }

  /** A pull that is under way. */
  public final class Pull {

    private final Image image;
    private final Consumer<PullResult> whenDone;
    private final Timer timer;

    private Pull(Image image, long takes, Consumer<PullResult> whenDone) {
      this.image = image;
      this.whenDone = whenDone;
      this.timer = calls.after(takes, "image pulled", () -> pulled(this, takes));
    }

    /** Gives it up; nobody is told any more. */
    public void cancel() {
      timer.cancel();
      underWay.remove(this);
    }
  }

  /** The image of a container. */
  public Image image(Map<String, String> podAnnotations, Container container) {
    return catalogue.image(podAnnotations, container);
  }

  /** Whether an image is on the disk. */
  public boolean has(Image image) {
    return present.contains(image.canonical());
  }

  /** Puts an image on the disk of a machine that has been on for long. */
  public void provide(Image image) {
    present.add(image.canonical());
  }

  /** The user that an image says its process has; empty when nothing is known of the image. */
  public String user(Container container) {
    return catalogue.user(container);
  }

  /** Pulls an image; one that is there already only has to be compared with the registry's. */
  public Pull pull(Image image, Consumer<PullResult> whenDone) {
    var whole =
        image.pulls().drawn(dice.draw("image-pull", node + " " + image.name(), count(image)));
    var pull = new Pull(image, has(image) ? whole / SHARE_OF_COMPARISON : whole, whenDone);
    underWay.add(pull);
    return pull;
  }

  /** The runtime stops: whoever waits for a pull is told that it was lost. */
  void interrupt() {
    var lost = List.copyOf(underWay);
    lost.forEach(Pull::cancel);
    lost.forEach(p -> p.whenDone.accept(PullResult.lost(p.image)));
  }

  private void pulled(Pull pull, long takes) {
    underWay.remove(pull);
    var error = pull.image.pullError();
    if (error == null) {
      present.add(pull.image.canonical());
    }
    pull.whenDone.accept(new PullResult(pull.image, takes, error));
  }

  private long count(Image image) {
    return pulls.merge(image.name(), 1, Integer::sum) - 1L;
  }
}
