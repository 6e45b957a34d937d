package dev.podarium.workbench.cluster;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.cluster.layout.PictureLayout;
import dev.podarium.workbench.cluster.model.ClusterPicture;
import dev.podarium.workbench.cluster.model.PictureText;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a laid out picture shows at a point, and where it shows an object. */
final class PictureHits {

  private PictureHits() {}

  /** The Pod or else the Node at a point; null when there is neither. */
  static @Nullable Hit at(double x, double y, ClusterPicture picture, PictureLayout layout) {
    if (layout.strip().contains(x, y)) {
      return waiting(x, y, picture, layout);
    }
    var node = layout.nodeAt(x, y);
    if (node < 0 || node >= picture.nodes().size()) {
      return null;
    }
    var card = picture.nodes().get(node);
    var place = layout.placeAt(node, x, y);
    var pod = place < 0 ? null : card.at(place);
    return pod == null ? new Hit(card.ref(), PictureText.of(card)) : Hit.of(pod);
  }

  /** The box of a Node, or of a Pod on a Node or in the queue; null when it is not drawn. */
  static @Nullable Box boxOf(ObjectRef ref, ClusterPicture picture, PictureLayout layout) {
    for (var node = 0; node < picture.nodes().size(); node++) {
      var card = picture.nodes().get(node);
      if (card.ref().equals(ref)) {
        return layout.card(node);
      }
      var place = placeOf(ref, card.places());
      if (place >= 0) {
        return layout.cell(node, place);
      }
    }
    var place = placeOf(ref, picture.waiting());
    return place < 0 ? null : layout.waiting(place, layout.waitingCell(picture.waiting().size()));
  }

  private static int placeOf(ObjectRef ref, List<? extends @Nullable PodCell> places) {
    for (var place = 0; place < places.size(); place++) {
      var pod = places.get(place);
      if (pod != null && pod.ref().equals(ref)) {
        return place;
      }
    }
    return -1;
  }

  private static @Nullable Hit waiting(
      double x, double y, ClusterPicture picture, PictureLayout layout) {
    var size = layout.waitingCell(picture.waiting().size());
    for (var place = 0; place < picture.waiting().size(); place++) {
      var box = layout.waiting(place, size);
      var pod = picture.waiting().get(place);
      if (box != null && box.contains(x, y)) {
        return Hit.of(pod);
      }
    }
    return null;
  }
}
