package dev.podarium.fuzz;

import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.chance.Chance;
import dev.podarium.console.ClusterFactory;
import dev.podarium.console.Operator;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import java.util.List;

/** Commands and patches, right and wrong, said to one live cluster one after the other. */
final class CommandTrials {

  private final Chance chance;
  private final Session session;
  private final Operator operator;
  private final Speech speech = new Speech();

  CommandTrials(Chance chance) {
    this.chance = chance;
    session =
        new Session(
            Scenario.of(
                "fuzz", chance.seed(), List.of(NodeShape.of("node-0"), NodeShape.of("node-1"))),
            ClusterFactory.watched(speech::check));
    operator = new Operator(session);
  }

  /** Says so many, and in the end prints all there is. */
  void run(int count) {
    for (var left = count; left > 0; left--) {
      if (left % 20 == 0) {
        operator.say(List.of("kubectl", "apply", "-f", "src/test/resources/fuzz"));
      }
      say(new RandomCommand(chance, session.latest()).next());
    }
    new Laws(session.latest()).holdAlways();
  }

  private void say(List<String> words) {
    try {
      speech.check(operator.say(words));
      new Hours(session).pass(chance.between(0, 20));
      speech.check(operator.say(List.of("kubectl", "get", "all", "-A", "-o", "wide")));
    } catch (RuntimeException | Error broken) {
      throw new AssertionError("%s%nafter %s".formatted(broken, words), broken);
    }
  }
}
