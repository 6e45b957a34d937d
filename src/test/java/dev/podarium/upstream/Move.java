package dev.podarium.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One change of a wanted size.
 *
 * @param t seconds since the start
 * @param about kind and name: {@code ReplicaSet web-<rs1>}
 */
record Move(double t, String about, int from, int to) {

  private static final List<String> SIZES = List.of("spec.replicas", "spec.parallelism");

  /** The moves that were made, in order. */
  static List<Move> of(List<Fact> facts) {
    var sizes = new TreeMap<String, Integer>();
    var moves = new ArrayList<Move>();
    for (var fact : facts) {
      for (var field : SIZES) {
        if (fact.changed().get(field) instanceof Number size) {
          var from = sizes.put(fact.about(), size.intValue());
          moves.add(new Move(fact.t(), fact.about(), from == null ? 0 : from, size.intValue()));
        }
      }
    }
    return moves;
  }

  /** Whether a Deployment made it, by its ReplicaSet's name, and whether it is one at all. */
  boolean isTold() {
    return about.contains("<rs") && from != to;
  }

  /** As the ScalingReplicaSet event tells it. */
  String told() {
    var name = about.substring(about.indexOf(' ') + 1);
    return "Scaled %s replica set %s from %d to %d"
        .formatted(to > from ? "up" : "down", name, from, to);
  }
}
