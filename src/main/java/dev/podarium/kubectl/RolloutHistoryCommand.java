package dev.podarium.kubectl;

import dev.podarium.objects.metadata.Metas;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout history KIND/NAME}.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/history.go
 */
@Command(name = "history", description = "List the revisions of a Deployment.")
final class RolloutHistoryCommand implements Verb {

  private static final String CHANGE_CAUSE = "kubernetes.io/change-cause";
  private static final String ROW = "%-10s%s";

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Session session) {
    Rollout.forEach(words, session, rollout -> print(rollout, session));
  }

  private static void print(Rollout rollout, Session session) {
    if (rollout.revisions().isEmpty()) {
      session.say("No rollout history found.");
      return;
    }
    session.say(Names.of(rollout.ref()) + " ");
    session.say(ROW.formatted("REVISION", "CHANGE-CAUSE"));
    rollout
        .revisions()
        .forEach(
            (number, set) -> {
              var cause = Metas.annotations(set).getOrDefault(CHANGE_CAUSE, "<none>");
              session.say(ROW.formatted(number, cause));
            });
    session.say("");
  }
}
