package dev.podarium.kubectl.rollout;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Verb;
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
public final class RolloutHistoryCommand implements Verb {

  private static final String CHANGE_CAUSE = "kubernetes.io/change-cause";
  private static final String ROW = "%-10s%s";

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> print(rollout, invocation));
  }

  private static void print(Rollout rollout, Invocation invocation) {
    if (rollout.revisions().isEmpty()) {
      invocation.say("No rollout history found.");
      return;
    }
    invocation.say(ResourceNames.of(rollout.ref()) + " ");
    invocation.say(ROW.formatted("REVISION", "CHANGE-CAUSE"));
    rollout
        .revisions()
        .forEach(
            (number, set) -> {
              var cause = Metas.annotations(set).getOrDefault(CHANGE_CAUSE, "<none>");
              invocation.say(ROW.formatted(number, cause));
            });
    invocation.say("");
  }
}
