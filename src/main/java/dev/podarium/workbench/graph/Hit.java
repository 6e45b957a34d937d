package dev.podarium.workbench.graph;

import dev.podarium.objects.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is under a point of the picture.
 *
 * @param text what a tooltip says about it
 */
record Hit(ObjectRef ref, String text) {

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
    return pod == null ? new Hit(card.ref(), PictureText.of(card)) : of(pod);
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

  private static int placeOf(ObjectRef ref, List<@Nullable PodCell> places) {
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
      if (box != null && pod != null && box.contains(x, y)) {
        return of(pod);
      }
    }
    return null;
  }

  private static Hit of(PodCell pod) {
    return new Hit(pod.ref(), PictureText.of(pod));
  }
}
