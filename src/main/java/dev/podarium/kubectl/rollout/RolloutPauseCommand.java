package dev.podarium.kubectl.rollout;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Verb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl rollout pause KIND/NAME}. */
@Command(name = "pause", description = "Hold a rollout where it is.")
public final class RolloutPauseCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> pause(rollout, invocation));
  }

  private static void pause(Rollout rollout, Invocation invocation) {
    if (rollout.paused()) {
      throw new KubectlError("error: %s is already paused".formatted(rollout.named()));
    }
    var body = "{\"spec\":{\"paused\":true}}";
    invocation.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    invocation.say(ResourceNames.of(rollout.ref()) + " paused");
  }
}
