package dev.podarium.upstream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is compared of a run: told in the same way of the recorded one and of ours.
 *
 * @param bursts how the wanted sizes moved ({@code spec.replicas}, {@code spec.parallelism}), burst
 *     by burst
 * @param counts by object and field, where the numbers of its status turned from growing to
 *     shrinking, and their first and last values
 * @param said by object and field, what conditions and annotations said one after the other; of
 *     Pods and Nodes, which are not told apart, all that any said
 * @param scalings the different texts of the ScalingReplicaSet events, sorted
 * @param moves the different moves, as ScalingReplicaSet events would tell them, sorted
 * @param events how often each other event of the control plane was created
 */
record Story(
    List<Map<String, String>> bursts,
    Map<String, List<Integer>> counts,
    Map<String, Object> said,
    List<String> scalings,
    List<String> moves,
    Map<String, Integer> events) {

  /** Steps of a rollout that follow each other within less than this are one burst. */
  private static final double BURST_SECONDS = 0.7;

  private static final Set<String> STEPS =
      Set.of("status.observedGeneration", "status.terminatingReplicas");

  /** Told in the recordings where a Pod waits; what the scheduler says is in its Events. */
  private static final String SCHEDULED = "condition.PodScheduled";

  private static final String SCALING = "ScalingReplicaSet";

  /** Kubelets were played by a stand-in. */
  private static final String KUBELET = "kubelet";

  static Story of(List<Fact> facts) {
    var moves = Move.of(facts);
    return new Story(
        bursts(moves),
        counts(facts),
        said(facts),
        scalings(facts),
        moves.stream().filter(Move::isTold).map(Move::told).distinct().sorted().toList(),
        events(facts));
  }

  /** The net move of each object within a burst; those that end where they began are left out. */
  private static List<Map<String, String>> bursts(List<Move> moves) {
    var bursts = new ArrayList<Map<String, String>>();
    var current = new TreeMap<String, int[]>();
    var last = 0.0;
    for (var move : moves) {
      if (move.t() - last > BURST_SECONDS && !current.isEmpty()) {
        bursts.add(net(current));
        current.clear();
      }
      last = move.t();
      current.computeIfAbsent(move.about(), name -> new int[] {move.from(), 0})[1] = move.to();
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

  private static Map<String, List<Integer>> counts(List<Fact> facts) {
    var counts = new TreeMap<String, List<Integer>>();
    for (var fact : facts) {
      fact.changed()
          .forEach(
              (field, value) -> {
                if (isCount(fact, field) && value instanceof Number number) {
                  turn(counts, fact.about() + " " + field, number.intValue());
                }
              });
      fact.removed().stream()
          .filter(field -> isCount(fact, field))
          .forEach(field -> turn(counts, fact.about() + " " + field, 0));
    }
    counts.values().removeIf(list -> list.equals(List.of(0)));
    return counts;
  }

  /**
   * A Deployment's counts are sums over its ReplicaSets, whose steps are not told; the observed
   * generation counts steps; terminating Pods are counted since 1.35 only.
   */
  private static boolean isCount(Fact fact, String field) {
    return field.startsWith("status.")
        && !fact.kind().equals("Deployment")
        && !STEPS.contains(field);
  }

  /** Keeps the first value, the last, and between them those at which the direction changes. */
  private static void turn(Map<String, List<Integer>> counts, String what, int value) {
    var turns = counts.computeIfAbsent(what, w -> new ArrayList<>(List.of(0)));
    var last = turns.getLast();
    if (turns.size() > 1) {
      var before = turns.get(turns.size() - 2);
      if (Integer.signum(last - before) == Integer.signum(value - last)) {
        turns.removeLast();
      }
    }
    if (value != last) {
      turns.add(value);
    }
  }

  private static Map<String, Object> said(List<Fact> facts) {
    var said = new TreeMap<String, List<String>>();
    for (var fact : facts) {
      if (fact.beginsANode()) {
        continue;
      }
      fact.changed().forEach((field, value) -> say(said, fact, field, String.valueOf(value)));
      if (!isOfMany(fact.name())) {
        fact.removed().forEach(field -> say(said, fact, field, "none"));
      }
    }
    var told = new TreeMap<String, Object>();
    said.forEach((what, list) -> told.put(what, isOfMany(what) ? new TreeSet<>(list) : list));
    return told;
  }

  private static boolean isOfMany(String what) {
    return what.contains("<pod>") || what.contains("<node>");
  }

  private static void say(Map<String, List<String>> said, Fact fact, String field, String value) {
    if (isSaid(fact, field, value)) {
      var list = said.computeIfAbsent(fact.about() + " " + field, f -> new ArrayList<>());
      if (list.isEmpty() || !list.getLast().equals(value)) {
        list.add(value);
      }
    }
  }

  /** What a Node's kubelet says of it is the stand-in's; that it says nothing any more is not. */
  private static boolean isSaid(Fact fact, String field, String value) {
    if (fact.kind().equals("Node")) {
      return field.startsWith("condition.") && value.startsWith("[Unknown");
    }
    return (field.startsWith("condition.") && !field.equals(SCHEDULED))
        || field.startsWith("annotation.");
  }

  private static List<String> scalings(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind().equals("Event"))
        .filter(fact -> fact.text("reason").equals(SCALING))
        .map(fact -> fact.text("message").replace("(combined from similar events): ", ""))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, Integer> events(List<Fact> facts) {
    var counts = new LinkedHashMap<String, Integer>();
    facts.stream()
        .filter(fact -> isNewEvent(fact) && !fact.text("reason").equals(SCALING))
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
        && !fact.text("from").equals(KUBELET);
  }
}
