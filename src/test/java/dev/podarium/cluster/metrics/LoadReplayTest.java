package dev.podarium.cluster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.console.ClusterFactory;
import dev.podarium.console.Operator;
import dev.podarium.objects.json.Json;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReplayTest {

  @Test
  void whatWasSaidOfTheLoadIsJournaledAndLivedAgain() {
    var lives = new ArrayList<List<String>>();
    var session =
        new Session(
            Scenario.of("test", 1, List.of(NodeShape.of("node-0"), NodeShape.of("node-1"))),
            scenario -> {
              var changes = new ArrayList<String>();
              lives.add(changes);
              return ClusterFactory.watched(change -> changes.add(told(change))).apply(scenario);
            });
    var operator = new Operator(session);
    operator.say(List.of("kubectl", "apply", "-f", "manifests/autoscaling"));
    session.runUntil(Durations.seconds(50.5));
    operator.say(List.of("cpu", "150", "deployment/web"));
    session.runUntil(Durations.seconds(140L));

    session.replay();

    assertThat(lives.get(0)).anyMatch(line -> line.contains("SucceededRescale"));
    assertThat(lives.get(1)).isEqualTo(lives.get(0));
    assertThat(session.text()).contains("\"metric\":\"cpu\"", "\"amount\":\"150m\"");
  }

  private static String told(Change change) {
    return change.nanos() + " " + change.verb() + " " + change.ref() + Json.text(change.object());
  }
}
