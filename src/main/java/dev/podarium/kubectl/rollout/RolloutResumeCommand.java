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

/** {@code kubectl rollout resume KIND/NAME}. */
@Command(name = "resume", description = "Let a held rollout go on.")
public final class RolloutResumeCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> resume(rollout, invocation));
  }

  private static void resume(Rollout rollout, Invocation invocation) {
    if (!rollout.paused()) {
      throw new KubectlError("error: %s is not paused".formatted(rollout.named()));
    }
    var body = "{\"spec\":{\"paused\":null}}";
    invocation.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    invocation.say(ResourceNames.of(rollout.ref()) + " resumed");
  }
}
