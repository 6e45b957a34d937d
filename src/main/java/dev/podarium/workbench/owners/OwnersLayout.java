package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellSize.Level;
import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything in the ownership tree is: what owns owners in the left column, what owns Pods in
 * the middle one, Pods at the right, in cells that shrink with their number.
 *
 * @param placed what is drawn, in the order of drawing
 * @param links lines from owners to owned
 */
record OwnersLayout(List<Placed> placed, List<Link> links, double height) {

  /** Something with its box. */
  sealed interface Placed {
    Box box();

    /** What is selected by a click on it; null for a remark. */
    @Nullable ObjectRef ref();

    /** What a tooltip says. */
    String text();
  }

  record PlacedOwner(OwnerCard owner, Box box) implements Placed {
    @Override
    public ObjectRef ref() {
      return owner.ref();
    }

    @Override
    public String text() {
      return owner.text();
    }
  }

  record PlacedPod(PodCell pod, Level level, Box box) implements Placed {
    @Override
    public ObjectRef ref() {
      return pod.ref();
    }

    @Override
    public String text() {
      return pod.text();
    }
  }

  record PlacedClaim(Related claim, Box box) implements Placed {
    @Override
    public ObjectRef ref() {
      return claim.ref();
    }

    @Override
    public String text() {
      return "Claim " + claim.ref().name() + ": " + claim.words();
    }
  }

  record Remark(String text, Box box) implements Placed {
    @Override
    public @Nullable ObjectRef ref() {
      return null;
    }
  }

  /**
   * A line from the middle of a box's right edge to a point at the same or another height.
   *
   * @param dashed whether it means "is about" and not "owns"
   */
  record Link(double fromX, double fromY, double toX, double toY, boolean dashed) {}

  static OwnersLayout of(OwnersPicture picture, double width, double scale) {
    return new Arrangement(width, scale).of(picture);
  }

  /** What is at a point, or null. */
  @Nullable Placed at(double x, double y) {
    return placed.stream().filter(one -> one.box().contains(x, y)).findFirst().orElse(null);
  }
}
