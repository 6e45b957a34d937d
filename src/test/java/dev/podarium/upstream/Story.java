package dev.podarium.upstream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is compared of a run: told in the same way of the recorded one and of ours.
 *
 * @param bursts how {@code spec.replicas} of the ReplicaSets moved, burst by burst
 * @param conditions by type, what each condition of a Deployment said, one after the other
 * @param scalings the different texts of the ScalingReplicaSet events, sorted
 * @param moves the different moves, as ScalingReplicaSet events would tell them, sorted
 * @param events how often each other event of a controller or the scheduler was created
 */
record Story(
    List<Map<String, String>> bursts,
    Map<String, List<String>> conditions,
    List<String> scalings,
    List<String> moves,
    Map<String, Integer> events) {

  /** Steps of a rollout that follow each other within less than this are one burst. */
  private static final double BURST_SECONDS = 0.7;

  private static final List<String> TELLERS =
      List.of("deployment-controller", "replicaset-controller", "default-scheduler");

  private record Move(double t, String name, int from, int to) {
    /** Whether a Deployment made it, by its ReplicaSet's name, and whether it is one at all. */
    boolean isTold() {
      return name.contains("<rs") && from != to;
    }

    String told() {
      return "Scaled %s replica set %s from %d to %d"
          .formatted(to > from ? "up" : "down", name, from, to);
    }
  }

  static Story of(List<Fact> facts) {
    var moves = moves(facts);
    return new Story(
        bursts(moves),
        conditions(facts),
        scalings(facts),
        moves.stream().filter(Move::isTold).map(Move::told).distinct().sorted().toList(),
        events(facts));
  }

  private static List<Move> moves(List<Fact> facts) {
    var sizes = new TreeMap<String, Integer>();
    var moves = new ArrayList<Move>();
    for (var fact : facts) {
      if (fact.kind().equals("ReplicaSet") && fact.changed().containsKey("spec.replicas")) {
        var to = ((Number) fact.changed().get("spec.replicas")).intValue();
        var from = sizes.put(fact.name(), to);
        moves.add(new Move(fact.t(), fact.name(), from == null ? 0 : from, to));
      }
    }
    return moves;
  }

  /**
   * The net move of each ReplicaSet within a burst; those that end where they began are left out.
   */
  private static List<Map<String, String>> bursts(List<Move> moves) {
    var bursts = new ArrayList<Map<String, String>>();
    var current = new TreeMap<String, int[]>();
    var last = 0.0;
    for (var move : moves) {
      if (move.t - last > BURST_SECONDS && !current.isEmpty()) {
        bursts.add(net(current));
        current.clear();
      }
      last = move.t;
      current.computeIfAbsent(move.name, name -> new int[] {move.from, 0})[1] = move.to;
    }
    bursts.add(net(current));
    return bursts.stream().filter(burst -> !burst.isEmpty()).toList();
  }

  private static Map<String, String> net(Map<String, int[]> burst) {
    var net = new TreeMap<String, String>();
    burst.forEach(
        (name, move) -> {
          if (move[0] != move[1]) {
            net.put(name, move[0] + " to " + move[1]);
          }
        });
    return net;
  }

  private static Map<String, List<String>> conditions(List<Fact> facts) {
    var told = new TreeMap<String, List<String>>();
    for (var fact : facts) {
      if (fact.kind().equals("Deployment")) {
        fact.changed().forEach((field, value) -> tell(told, field, String.valueOf(value)));
      }
    }
    return told;
  }

  private static void tell(Map<String, List<String>> told, String field, String value) {
    if (field.startsWith("condition.")) {
      var list = told.computeIfAbsent(field, f -> new ArrayList<>());
      if (list.isEmpty() || !Objects.equals(list.getLast(), value)) {
        list.add(value);
      }
    }
  }

  private static List<String> scalings(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind().equals("Event"))
        .filter(fact -> fact.text("reason").equals("ScalingReplicaSet"))
        .map(fact -> fact.text("message").replace("(combined from similar events): ", ""))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, Integer> events(List<Fact> facts) {
    var counts = new LinkedHashMap<String, Integer>();
    facts.stream()
        .filter(fact -> isNewEvent(fact) && !fact.text("reason").equals("ScalingReplicaSet"))
        .map(
            fact ->
                "%s %s %s about %s: %s"
                    .formatted(
                        fact.text("from"),
                        fact.text("type"),
                        fact.text("reason"),
                        fact.text("about"),
                        fact.text("message")))
        .forEach(text -> counts.merge(text, 1, Integer::sum));
    return new TreeMap<>(counts);
  }

  private static boolean isNewEvent(Fact fact) {
    return fact.kind().equals("Event")
        && fact.verb().equals("create")
        && TELLERS.contains(fact.text("from"));
  }
}
