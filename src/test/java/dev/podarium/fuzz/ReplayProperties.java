package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request.Create;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.console.ClusterFactory;
import dev.podarium.console.Operator;
import dev.podarium.console.Trace;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.session.SimulatedCluster;
import dev.podarium.simulation.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The journal is enough to live the same life again, whenever a command happened to come in. */
class ReplayProperties {

  private static final int COMMANDS = 40;

  /** What each life that was begun has written so far, line by line. */
  private final List<List<String>> traces = new ArrayList<>();

  @Seeds(5)
  void aLifeIsTheSameWhenItIsLivedAgain(Chance chance) {
    var lived = lived(chance);

    var again = lived.replay();

    assertThat(traces.get(1).size()).isEqualTo(traces.get(0).size());
    assertThat(firstDifference()).isEqualTo(traces.get(0).size());
    assertThat(again.position()).isEqualTo(lived.position());
    assertThat(again.now()).isEqualTo(lived.now());
    assertThat(again.text()).isEqualTo(lived.text());
  }

  @Seeds(3)
  void aBranchHasLivedTheSameUpToWhereItBegins(Chance chance) {
    var lived = lived(chance);
    var position = chance.between(0, lived.position());

    var branch = lived.branch(position);

    assertThat(branch.position()).isEqualTo(position);
    assertThat(firstDifference()).isEqualTo(traces.get(1).size());
    branch.runUntil(branch.now() + Durations.seconds(5L));
    assertThat(branch.breakdowns()).isEmpty();
  }

  /** Also between two entries of one instant and while a plan is half carried out. */
  private Session lived(Chance chance) {
    var nodes = IntStream.range(0, 3).mapToObj(i -> NodeShape.of("node-" + i)).toList();
    var session = new Session(Scenario.of("test", chance.seed(), nodes), this::traced);
    var operator = new Operator(session);
    create(session, RandomDeployment.manifest("w0", chance));
    for (var left = COMMANDS; left > 0; left--) {
      session.runTo(session.position() + chance.between(0, chance.oneOf(3, 30, 300)));
      operator.say(chance.onceIn(4) ? held(chance) : new Faults(chance, session.latest()).next());
      if (chance.onceIn(4)) {
        session.runUntil(session.now() + Durations.seconds(chance.real(0, 40)));
      }
    }
    return session;
  }

  private static List<String> held(Chance chance) {
    var component =
        chance.oneOf(
            "kube-apiserver",
            "kube-scheduler",
            "replicaset-controller",
            "kubelet node-1",
            "container-runtime node-0");
    return switch (chance.between(0, 3)) {
      case 0 -> List.of("fault", "stop-component", component);
      case 1 -> List.of("fault", "slow-component", component, chance.oneOf("2", "7.5"));
      default -> List.of("fault", "start-component", component);
    };
  }

  private static void create(Session session, String manifest) {
    var object = Manifests.parse("world.yaml", manifest).objects().getFirst().object();
    session.execute(new Create(Metas.withNamespace(object, "default")));
  }

  /** The line from which the two traces differ; the shorter one's length when one begins so. */
  private int firstDifference() {
    var length = Math.min(traces.get(0).size(), traces.get(1).size());
    return IntStream.range(0, length)
        .filter(line -> !traces.get(0).get(line).equals(traces.get(1).get(line)))
        .findFirst()
        .orElse(length);
  }

  private SimulatedCluster traced(Scenario scenario) {
    var lines = new ArrayList<String>();
    traces.add(lines);
    return ClusterFactory.watched(change -> lines.add(Trace.line(change))).apply(scenario);
  }
}
