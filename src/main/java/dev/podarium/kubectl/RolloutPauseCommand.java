package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl rollout pause KIND/NAME}. */
@Command(name = "pause", description = "Hold a rollout where it is.")
final class RolloutPauseCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Session session) {
    Rollout.forEach(words, session, rollout -> pause(rollout, session));
  }

  private static void pause(Rollout rollout, Session session) {
    if (rollout.paused()) {
      throw new KubectlError("error: %s is already paused".formatted(rollout.named()));
    }
    var body = "{\"spec\":{\"paused\":true}}";
    session.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    session.say(Names.of(rollout.ref()) + " paused");
  }
}
