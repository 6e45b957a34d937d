package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import io.fabric8.kubernetes.api.model.Container;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Node is better that has the Pod's images already; an image counts by its size, and less when
 * only few Nodes have it, so that not all Pods run after one Node.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/imagelocality/image_locality.go
 */
final class ImageLocality implements Score {

  private static final long MEBIBYTE = 1024L * 1024;
  private static final long SMALLEST = 23 * MEBIBYTE;
  private static final long LARGEST_OF_ONE = 1000 * MEBIBYTE;

  @Override
  public String name() {
    return "ImageLocality";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    var images = new ArrayList<SpreadImage>();
    images(pod).forEach(image -> images.add(SpreadImage.of(image, cache)));
    return NodeScores.of(nodes, node -> points(images, node));
  }

  /**
   * An image and how widely it is spread.
   *
   * @param share of the Nodes that have it, 0 to 1
   */
  private record SpreadImage(String name, double share) {

    static SpreadImage of(String image, SchedulerCache cache) {
      return new SpreadImage(image, (double) cache.nodesWithImage(image) / cache.nodes().size());
    }

    long points(NodeInfo node) {
      return (long) (node.images().getOrDefault(name, 0L) * share);
    }
  }

  private static List<String> images(PodInfo pod) {
    var images = new ArrayList<String>();
    add(images, pod.pod().getSpec().getInitContainers());
    add(images, pod.pod().getSpec().getContainers());
    return images;
  }

  private static void add(List<String> images, @Nullable List<Container> containers) {
    for (var i = 0; containers != null && i < containers.size(); i++) {
      images.add(normalized(String.valueOf(containers.get(i).getImage())));
    }
  }

  /** The image's name with the tag {@code latest} when it has neither tag nor digest. */
  static String normalized(String image) {
    return image.lastIndexOf(':') <= image.lastIndexOf('/') ? image + ":latest" : image;
  }

  private static long points(List<SpreadImage> images, NodeInfo node) {
    if (node.images().isEmpty() || images.isEmpty()) {
      return 0;
    }
    var sum = 0L;
    for (var image : images) {
      sum += image.points(node);
    }
    var largest = LARGEST_OF_ONE * images.size();
    var counted = Math.clamp(sum, SMALLEST, largest);
    return BEST * (counted - SMALLEST) / (largest - SMALLEST);
  }
}
