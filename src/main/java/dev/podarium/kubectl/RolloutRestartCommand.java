package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.values.Timestamps;
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
final class RolloutRestartCommand implements Verb {

  private static final String BODY =
      "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"kubectl.kubernetes.io/restartedAt\":\"%s\"}}}}}";

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Session session) {
    Rollout.forEach(words, session, rollout -> restart(rollout, session));
  }

  private static void restart(Rollout rollout, Session session) {
    if (rollout.paused()) {
      throw new KubectlError(
          "error: %s can't restart paused deployment (run rollout resume first)"
              .formatted(rollout.named()));
    }
    var body = BODY.formatted(Timestamps.at(session.now()));
    session.send(new Request.Patch(rollout.ref(), PatchType.STRATEGIC_MERGE, body, ""));
    session.say(Names.of(rollout.ref()) + " restarted");
  }
}
