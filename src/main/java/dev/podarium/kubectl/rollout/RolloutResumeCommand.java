package dev.podarium.kubectl.rollout;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.workloads.Deployments;
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
    if (!Deployments.paused(rollout.deployment("resuming is not supported"))) {
      throw rollout.cannot("is not paused");
    }
    var body = "{\"spec\":{\"paused\":null}}";
    invocation.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    invocation.say(rollout.called() + " resumed");
  }
}
