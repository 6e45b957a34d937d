package dev.podarium.kubectl.rollout;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout status KIND/NAME}: how far it is now. It does not wait as the real one
 * does, because virtual time stands still while a command is carried out.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/rollout_status.go
 */
@Command(name = "status", description = "Say how far a rollout is.")
public final class RolloutStatusCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-w", "--watch"},
      arity = "0..1",
      paramLabel = "true|false",
      description = "Taken and not followed: what is printed is the present state.")
  String watch = "true";

  @Option(names = "--timeout", paramLabel = "DURATION", description = "Taken and not followed.")
  String timeout = "0s";

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> invocation.say(message(rollout.deployment())));
  }

  /** The line about a Deployment; it is an error when its deadline has passed. */
  static String message(Deployment deployment) {
    var name = deployment.getMetadata().getName();
    var status = Deployments.status(deployment);
    if (Metas.generation(deployment) > orZero(status.getObservedGeneration())) {
      return "Waiting for deployment spec update to be observed...";
    }
    var progressing = Deployments.condition(deployment, "Progressing");
    if (progressing != null && "ProgressDeadlineExceeded".equals(progressing.getReason())) {
      throw new KubectlError(
          "error: deployment \"%s\" exceeded its progress deadline".formatted(name));
    }
    var wanted = Deployments.replicas(deployment);
    var updated = Deployments.orZero(status.getUpdatedReplicas());
    var all = Deployments.orZero(status.getReplicas());
    var available = Deployments.orZero(status.getAvailableReplicas());
    if (updated < wanted) {
      return waiting(name, updated + " out of " + wanted + " new replicas have been updated");
    } else if (all > updated) {
      return waiting(name, all - updated + " old replicas are pending termination");
    } else if (available < updated) {
      return waiting(name, available + " of " + updated + " updated replicas are available");
    }
    return "deployment \"%s\" successfully rolled out".formatted(name);
  }

  private static String waiting(String name, String what) {
    return "Waiting for deployment \"%s\" rollout to finish: %s...".formatted(name, what);
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
