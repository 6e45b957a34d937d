package dev.podarium.console;

import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.objects.values.Printable;
import dev.podarium.session.Session;
import java.util.List;

/** Who sits at a cluster and says the words of a script to it, for tests. */
public final class Operator {

  private final Session session;
  private final Commands commands;

  public Operator(Session session) {
    this.session = session;
    commands = new Commands(session);
  }

  /**
   * Says them now: {@code kubectl get pods}, {@code fault stop-node node-1}.
   *
   * @throws AssertionError when the program breaks, also where it would go on with an apology
   */
  public CommandResult say(List<String> words) {
    var problem = Commands.problem(words);
    if (problem != null) {
      return new CommandResult("", Printable.message(problem) + "\n", ExitStatus.BAD_INPUT);
    }
    var result = commands.run(words);
    session
        .breakdowns()
        .forEach(
            breakdown -> {
              throw new AssertionError("broken by " + words, breakdown.cause());
            });
    return result;
  }
}
