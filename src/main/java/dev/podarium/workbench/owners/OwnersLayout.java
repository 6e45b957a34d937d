package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellSize;
import dev.podarium.workbench.frame.canvas.CellSize.Level;
import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.owners.OwnersPicture.Branch;
import dev.podarium.workbench.owners.OwnersPicture.Family;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything in the ownership tree is: Deployments in the left column, ReplicaSets in the
 * middle one, Pods at the right, in cells that shrink with their number.
 *
 * @param placed what is drawn, in the order of drawing
 * @param links lines from owners to owned
 */
record OwnersLayout(List<Placed> placed, List<Link> links, double height) {

  /** More Pods of one owner than this are told as a number. */
  private static final int MOST = 1_500;

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

  record Remark(String text, Box box) implements Placed {
    @Override
    public @Nullable ObjectRef ref() {
      return null;
    }
  }

  /** A line from the middle of a box's right edge to a point at the same or another height. */
  record Link(double fromX, double fromY, double toX, double toY) {}

  static OwnersLayout of(OwnersPicture picture, double width, double scale) {
    return new Arrangement(width, scale).of(picture);
  }

  /** What is at a point, or null. */
  @Nullable Placed at(double x, double y) {
    return placed.stream().filter(one -> one.box().contains(x, y)).findFirst().orElse(null);
  }

  /** Places one thing after the other, from top to bottom. */
  private static final class Arrangement {
    private static final double MARGIN = 14;
    private static final double CARD_HEIGHT = 62;
    private static final double GAP = 14;

    private final List<Placed> placed = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final double scale;
    private final double ownerWidth;
    private final double gutter;
    private final double podsLeft;
    private final double right;
    private double y;

    Arrangement(double width, double scale) {
      this.scale = scale;
      ownerWidth = Math.clamp(width * 0.27, 130 * scale, 230 * scale);
      gutter = 26 * scale;
      podsLeft = MARGIN * scale + 2 * (ownerWidth + gutter);
      right = width - MARGIN * scale;
      y = MARGIN * scale;
    }

    OwnersLayout of(OwnersPicture picture) {
      picture.families().forEach(this::place);
      if (picture.families().isEmpty()) {
        remark("Nothing is owned yet: apply a Deployment and look here again.", MARGIN * scale, y);
      }
      return new OwnersLayout(List.copyOf(placed), List.copyOf(links), y + MARGIN * scale);
    }

    private void place(Family family) {
      var head = family.head();
      var top = y;
      if (head != null) {
        placed.add(new PlacedOwner(head, new Box(MARGIN * scale, top, ownerWidth, cardHeight())));
      }
      for (var branch : family.branches()) {
        place(branch, head == null ? -1 : top + cardHeight() / 2);
      }
      y = Math.max(y, head == null ? 0 : top + cardHeight() + GAP * scale) + GAP * scale;
    }

    private void place(Branch branch, double headMiddle) {
      var owner = branch.owner();
      var top = y;
      var left = MARGIN * scale + ownerWidth + gutter;
      var middle = top + cardHeight() / 2;
      if (owner == null) {
        remark("Pods without an owner", left, middle - 10 * scale);
      } else {
        placed.add(new PlacedOwner(owner, new Box(left, top, ownerWidth, cardHeight())));
        if (headMiddle >= 0) {
          links.add(new Link(left - gutter, headMiddle, left, middle));
        }
        if (!branch.pods().isEmpty()) {
          links.add(new Link(left + ownerWidth, middle, podsLeft - 4 * scale, middle));
        }
      }
      var bottom = placePods(branch.pods(), top);
      y = Math.max(top + cardHeight(), bottom) + GAP * scale;
    }

    private double placePods(List<PodCell> pods, double top) {
      var size = sizeFor(pods.size()).scaled(scale);
      var inRow = (int) Math.max(1, (right - podsLeft + size.gap()) / (size.width() + size.gap()));
      var shown = Math.min(pods.size(), MOST);
      var rows = (shown + inRow - 1) / inRow;
      var height = rows * (size.height() + size.gap()) - size.gap();
      var first = top + Math.max(0, (cardHeight() - height) / 2);
      for (var i = 0; i < shown; i++) {
        var row = i / inRow;
        var x = podsLeft + (i % inRow) * (size.width() + size.gap());
        var box =
            new Box(x, first + row * (size.height() + size.gap()), size.width(), size.height());
        placed.add(new PlacedPod(pods.get(i), size.level(), box));
      }
      if (pods.isEmpty()) {
        remark("no Pods", podsLeft, top + cardHeight() / 2 - 10 * scale);
      } else if (shown < pods.size()) {
        remark("and " + (pods.size() - shown) + " more", podsLeft, first + height + 4 * scale);
        return first + height + 24 * scale;
      }
      return first + height;
    }

    private CellSize sizeFor(int pods) {
      if (pods <= 12) {
        return new CellSize(Level.CHIP, Math.clamp((right - podsLeft) / scale, 60, 190), 24, 5);
      }
      return pods <= 80
          ? new CellSize(Level.CHIP, 26, 20, 4)
          : pods <= 400
              ? new CellSize(Level.SQUARE, 12, 12, 3)
              : new CellSize(Level.SQUARE, 7, 7, 2);
    }

    private void remark(String text, double x, double top) {
      placed.add(new Remark(text, new Box(x, top, ownerWidth, 20 * scale)));
    }

    private double cardHeight() {
      return CARD_HEIGHT * scale;
    }
  }
}
