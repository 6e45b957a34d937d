package dev.podarium.manifest;

import dev.podarium.manifest.yaml.Mark;
import dev.podarium.manifest.yaml.Node.Alias;
import dev.podarium.manifest.yaml.YamlError;
import dev.podarium.objects.values.Printable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Aliases make a small text mean a large tree. How much of one document may come of them depends on
 * its size: 99 of 100 parts up to 400,000 parts, 1 of 10 above four million.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/decode.go, allowedAliasRatio
 */
final class AliasBudget {

  private static final int FREE_ALIASED = 100;
  private static final int FREE_PARTS = 1_000;
  private static final int SMALL = 400_000;
  private static final int LARGE = 4_000_000;
  private static final double SMALL_SHARE = 0.99;
  private static final double LARGE_SHARE = 0.10;

  private final Deque<Alias> followed = new ArrayDeque<>();
  private int parts;
  private int aliased;

  /** Counts one part. */
  void count(Mark at) {
    parts++;
    if (!followed.isEmpty()) {
      aliased++;
    }
    if (aliased > FREE_ALIASED && parts > FREE_PARTS && aliased > share() * parts) {
      throw new YamlError(
          "document contains excessive aliasing",
          followed.isEmpty() ? at : followed.getLast().at());
    }
  }

  void enter(Alias alias) {
    if (followed.stream().map(Alias::anchor).anyMatch(anchor -> anchor == alias.anchor())) {
      throw new YamlError(
          "anchor '%s' value contains itself".formatted(Printable.excerpt(alias.anchor().name())),
          alias.at());
    }
    followed.push(alias);
  }

  void leave() {
    followed.pop();
  }

  private double share() {
    var above = Math.clamp((double) (parts - SMALL) / (LARGE - SMALL), 0, 1);
    return SMALL_SHARE - (SMALL_SHARE - LARGE_SHARE) * above;
  }
}
