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
    if (Deployments.paused(rollout.deployment("pausing is not supported"))) {
      throw rollout.cannot("is already paused");
    }
    var body = "{\"spec\":{\"paused\":true}}";
    invocation.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    invocation.say(rollout.called() + " paused");
  }
}
