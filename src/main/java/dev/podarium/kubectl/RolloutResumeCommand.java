package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl rollout resume KIND/NAME}. */
@Command(name = "resume", description = "Let a held rollout go on.")
final class RolloutResumeCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Session session) {
    Rollout.forEach(words, session, rollout -> resume(rollout, session));
  }

  private static void resume(Rollout rollout, Session session) {
    if (!rollout.paused()) {
      throw new KubectlError("error: %s is not paused".formatted(rollout.named()));
    }
    var body = "{\"spec\":{\"paused\":null}}";
    session.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    session.say(Names.of(rollout.ref()) + " resumed");
  }
}
