package dev.podarium.kubectl.rollout;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.PodPart;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout history KIND/NAME [--revision=N]}.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/history.go;
 * k8s.io/kubectl/pkg/cmd/rollout/rollout_history.go
 */
@Command(name = "history", description = "List the revisions of a workload, or show one.")
public final class RolloutHistoryCommand implements Verb {

  private static final String CHANGE_CAUSE = "kubernetes.io/change-cause";
  private static final String ROW = "%-10s%s";

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--revision",
      paramLabel = "NUMBER",
      description = "The revision whose template is shown; 0: all are listed.")
  long revision;

  @Override
  public void run(Invocation invocation) {
    if (revision < 0) {
      throw new KubectlError("error: revision must be a positive integer: " + revision);
    }
    Rollout.forEach(words, invocation, rollout -> print(rollout, invocation));
  }

  private void print(Rollout rollout, Invocation invocation) {
    var lines = lines(rollout);
    invocation.say(rollout.called() + " " + (revision > 0 ? "with revision #" + revision : ""));
    lines.forEach(invocation::say);
  }

  private List<String> lines(Rollout rollout) {
    if (!rollout.known()) {
      throw rollout.without("history", "history viewer");
    }
    if (rollout.revisions().isEmpty()) {
      return List.of("No rollout history found.");
    }
    return revision > 0 ? template(rollout) : list(rollout);
  }

  private List<String> template(Rollout rollout) {
    var template = rollout.template(revision);
    if (template == null) {
      throw new KubectlError("error: unable to find the specified revision");
    }
    var page = new Page();
    PodPart.template(page, new Part(Json.tree(template)));
    page.line(0, "");
    return page.unaligned();
  }

  private static List<String> list(Rollout rollout) {
    var numbersAlone = rollout.workload() instanceof StatefulSet;
    var lines = new ArrayList<String>();
    lines.add(numbersAlone ? "REVISION" : ROW.formatted("REVISION", "CHANGE-CAUSE"));
    rollout
        .revisions()
        .forEach(
            (number, object) -> {
              var cause = Metas.annotations(object).getOrDefault(CHANGE_CAUSE, "<none>");
              lines.add(numbersAlone ? number.toString() : ROW.formatted(number, cause));
            });
    lines.add("");
    return lines;
  }
}
