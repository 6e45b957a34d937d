package dev.podarium.workbench.owners;

import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.CellSize;
import dev.podarium.workbench.frame.canvas.CellSize.Level;
import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.owners.OwnersLayout.Link;
import dev.podarium.workbench.owners.OwnersLayout.Placed;
import dev.podarium.workbench.owners.OwnersLayout.PlacedClaim;
import dev.podarium.workbench.owners.OwnersLayout.PlacedOwner;
import dev.podarium.workbench.owners.OwnersLayout.PlacedPod;
import dev.podarium.workbench.owners.OwnersLayout.Remark;
import dev.podarium.workbench.owners.OwnersPicture.Branch;
import dev.podarium.workbench.owners.OwnersPicture.Claim;
import dev.podarium.workbench.owners.OwnersPicture.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Places one family after the other, from top to bottom. */
final class Arrangement {

  private static final double MARGIN = 14;
  private static final double CARD_HEIGHT = 62;
  private static final double ATTACHED_HEIGHT = 52;
  private static final double GAP = 14;

  /** More Pods of one owner than this are told as a number. */
  private static final int MOST = 1_500;

  /** So many Pods have their claims beside them; of more the claims are a number. */
  private static final int MOST_ROWS = 16;

  private final List<Placed> placed = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final double scale;
  private final double left;
  private final double ownerWidth;
  private final double gutter;
  private final double podsLeft;
  private final double right;
  private double y;

  Arrangement(double width, double scale) {
    this.scale = scale;
    left = MARGIN * scale;
    ownerWidth = Math.clamp(width * 0.27, 130 * scale, 230 * scale);
    gutter = 26 * scale;
    podsLeft = left + 2 * (ownerWidth + gutter);
    right = width - left;
    y = left;
  }

  OwnersLayout of(OwnersPicture picture) {
    picture.families().forEach(this::place);
    if (picture.families().isEmpty()) {
      remark("Nothing is owned yet: apply a workload and look here again.", left, y);
    }
    return new OwnersLayout(List.copyOf(placed), List.copyOf(links), y + left);
  }

  private void place(Family family) {
    var top = y;
    var head = family.head();
    var bottom = top;
    if (head != null) {
      placed.add(new PlacedOwner(head, new Box(left, top, ownerWidth, cardHeight())));
      bottom += cardHeight() + GAP * scale;
    }
    bottom = attach(family.attached(), head == null, top, bottom);
    for (var branch : family.branches()) {
      place(branch, head == null ? -1 : top + cardHeight() / 2);
    }
    y = Math.max(y, bottom) + GAP * scale;
  }

  /** Below the head, or left of what has none; dashed lines lead to what they are about. */
  private double attach(List<OwnerCard> cards, boolean beside, double top, double from) {
    var height = ATTACHED_HEIGHT * scale;
    var next = from;
    for (var card : cards) {
      placed.add(new PlacedOwner(card, new Box(left, next, ownerWidth, height)));
      links.add(
          beside
              ? new Link(
                  left + ownerWidth,
                  next + height / 2,
                  left + ownerWidth + gutter,
                  top + cardHeight() / 2,
                  true)
              : new Link(left + 20 * scale, next - GAP * scale, left + 20 * scale, next, true));
      next += height + GAP * scale;
    }
    return next;
  }

  private void place(Branch branch, double headMiddle) {
    var owner = branch.owner();
    var top = y;
    var ownerLeft = left + ownerWidth + gutter;
    var middle = top + cardHeight() / 2;
    if (owner == null) {
      remark("Pods without an owner", ownerLeft, middle - 10 * scale);
    } else {
      placed.add(new PlacedOwner(owner, new Box(ownerLeft, top, ownerWidth, cardHeight())));
      if (headMiddle >= 0) {
        links.add(new Link(ownerLeft - gutter, headMiddle, ownerLeft, middle, false));
      }
      if (!branch.pods().isEmpty()) {
        links.add(new Link(ownerLeft + ownerWidth, middle, podsLeft - 4 * scale, middle, false));
      }
    }
    var bottom =
        branch.claims().isEmpty() || rows(branch).size() > MOST_ROWS
            ? placePods(branch, top)
            : placeRows(branch, top);
    y = Math.max(top + cardHeight(), bottom) + GAP * scale;
  }

  /** The names of the Pods that are there and of those whose claims are kept, in order. */
  private static List<String> rows(Branch branch) {
    return Stream.concat(
            branch.pods().stream().map(pod -> pod.ref().name()),
            branch.claims().stream().map(Claim::pod))
        .distinct()
        .sorted(
            (one, other) ->
                one.length() == other.length()
                    ? one.compareTo(other)
                    : Integer.compare(one.length(), other.length()))
        .toList();
  }

  /** A row for each ordinal: the Pod, then its claims. */
  private double placeRows(Branch branch, double top) {
    var size =
        new CellSize(Level.CHIP, Math.clamp((right - podsLeft) * 0.45 / scale, 60, 150), 24, 5);
    var cell = size.scaled(scale);
    var next = top;
    for (var name : rows(branch)) {
      var row = next;
      var box = new Box(podsLeft, row, cell.width(), cell.height());
      branch.pods().stream()
          .filter(pod -> pod.ref().name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              pod -> placed.add(new PlacedPod(pod, Level.CHIP, box)),
              () -> placed.add(new Remark("no Pod " + name, box)));
      next = placeClaims(branch, name, cell, row);
    }
    return next - cell.gap();
  }

  private double placeClaims(Branch branch, String pod, CellSize cell, double top) {
    var x = podsLeft + cell.width() + 2 * cell.gap();
    var next = top;
    for (var claim : branch.claims()) {
      if (claim.pod().equals(pod)) {
        placed.add(new PlacedClaim(claim.claim(), new Box(x, next, right - x, cell.height())));
        next += cell.height() + cell.gap();
      }
    }
    return Math.max(next, top + cell.height() + cell.gap());
  }

  private double placePods(Branch branch, double top) {
    var pods = branch.pods();
    var size = sizeFor(pods.size()).scaled(scale);
    var inRow = (int) Math.max(1, (right - podsLeft + size.gap()) / (size.width() + size.gap()));
    var shown = Math.min(pods.size(), MOST);
    var rows = (shown + inRow - 1) / inRow;
    var height = rows * (size.height() + size.gap()) - size.gap();
    var first = top + Math.max(0, (cardHeight() - height) / 2);
    for (var i = 0; i < shown; i++) {
      placed.add(place(pods.get(i), i, inRow, size, first));
    }
    if (pods.isEmpty()) {
      remark("no Pods", podsLeft, top + cardHeight() / 2 - 10 * scale);
      return top;
    }
    var rest = rest(branch, shown);
    if (!rest.isEmpty()) {
      remark(rest, podsLeft, first + height + 4 * scale);
    }
    return first + height + (rest.isEmpty() ? 0 : 24 * scale);
  }

  private PlacedPod place(PodCell pod, int place, int inRow, CellSize size, double first) {
    var row = place / inRow;
    var x = podsLeft + (place % inRow) * (size.width() + size.gap());
    var top = first + row * (size.height() + size.gap());
    return new PlacedPod(pod, size.level(), new Box(x, top, size.width(), size.height()));
  }

  private static String rest(Branch branch, int shown) {
    var more = branch.pods().size() - shown;
    var claims = branch.claims().size();
    return Stream.of(
            more == 0 ? "" : "and " + more + " more", claims == 0 ? "" : claims + " claims")
        .filter(words -> !words.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private CellSize sizeFor(int pods) {
    if (pods <= 12) {
      return new CellSize(Level.CHIP, Math.clamp((right - podsLeft) / scale, 60, 190), 24, 5);
    }
    return pods <= 80
        ? new CellSize(Level.CHIP, 26, 20, 4)
        : pods <= 400 ? new CellSize(Level.SQUARE, 12, 12, 3) : new CellSize(Level.SQUARE, 7, 7, 2);
  }

  private void remark(String text, double x, double top) {
    placed.add(new Remark(text, new Box(x, top, ownerWidth, 20 * scale)));
  }

  private double cardHeight() {
    return CARD_HEIGHT * scale;
  }
}
