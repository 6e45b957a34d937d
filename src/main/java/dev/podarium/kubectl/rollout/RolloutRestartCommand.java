package dev.podarium.kubectl.rollout;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout restart KIND/NAME}: a new revision that differs in an annotation only.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/objectrestarter.go
 */
@Command(name = "restart", description = "Replace every Pod by a fresh one.")
public final class RolloutRestartCommand implements Verb {

  private static final String BODY =
      "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"kubectl.kubernetes.io/restartedAt\":\"%s\"}}}}}";

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> restart(rollout, invocation));
  }

  private static void restart(Rollout rollout, Invocation invocation) {
    if (!rollout.known()) {
      throw rollout.cannot("restarting is not supported");
    }
    if (rollout.workload() instanceof Deployment deployment && Deployments.paused(deployment)) {
      throw rollout.cannot("can't restart paused deployment (run rollout resume first)");
    }
    var body = BODY.formatted(Timestamps.at(invocation.now()));
    invocation.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    invocation.say(rollout.called() + " restarted");
  }
}
