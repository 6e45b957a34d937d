package dev.podarium.kubectl.workloads;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl scale KIND/NAME --replicas=N}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/scale/scale.go
 */
@Command(name = "scale", description = "Set how many replicas a workload should have.")
public final class ScaleCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME", description = "What to scale.")
  List<String> words = new ArrayList<>();

  @Option(names = "--replicas", paramLabel = "COUNT", description = "From 0.")
  int replicas = -1;

  @Option(
      names = "--current-replicas",
      paramLabel = "COUNT",
      description = "Scale only when this many are asked for now.")
  @Nullable Integer current;

  @Override
  public void run(Invocation invocation) {
    if (replicas < 0) {
      throw new KubectlError(
          "error: The --replicas=COUNT flag is required, and COUNT must be greater than or equal to"
              + " 0");
    }
    for (var ref : Targets.named(words, invocation)) {
      invocation.attempt(() -> scale(ref, invocation));
    }
  }

  private void scale(ObjectRef ref, Invocation invocation) {
    var found = invocation.world().find(ref);
    if (found == null) {
      throw new KubectlError(
          "error: no objects passed to scale %s \"%s\" not found"
              .formatted(ref.kind().resource(), ref.name()));
    }
    if (!ref.kind().has("scale")) {
      throw new Refusal(ServerErrors.noSuchResource());
    }
    refuseOther(Json.tree((Object) found));
    invocation.send(new Request.UpdateScale(ref, replicas));
    invocation.say(ResourceNames.of(ref) + " scaled");
  }

  private void refuseOther(Map<String, Object> object) {
    var now = Documents.copyOfMap(object.get("spec")).getOrDefault("replicas", 1);
    if (current != null && !current.equals(now)) {
      throw new KubectlError("error: Expected replicas to be %d, was %s".formatted(current, now));
    }
  }
}
