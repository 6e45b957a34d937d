package dev.podarium.kubectl.rollout;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.values.DurationText;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl rollout status KIND/NAME}: how far it is, again with every change of the object,
 * until it is done. Where no time can go by it says how things stand and ends.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/rollout/rollout_status.go
 */
@Command(name = "status", description = "Say how far a rollout is, until it is done.")
public final class RolloutStatusCommand implements Verb {

  /** How often it looks for a change: ten times a virtual second. */
  private static final long LOOK = 100_000_000L;

  @Parameters(paramLabel = "KIND/NAME")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-w", "--watch"},
      arity = "0..1",
      paramLabel = "true|false",
      fallbackValue = "true",
      description = "Wait until it is done; true unless said.")
  boolean watch = true;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "The longest that it waits, in virtual time; 0s: without end.")
  String timeout = "0s";

  @Override
  public void run(Invocation invocation) {
    Rollout.forEach(words, invocation, rollout -> follow(rollout, invocation));
  }

  private void follow(Rollout rollout, Invocation invocation) {
    var limit = timeoutNanos();
    var object = rollout.workload();
    var passed = 0L;
    while (!told(object, invocation) && watch) {
      var version = object.getMetadata().getResourceVersion();
      while (version.equals(object.getMetadata().getResourceVersion())) {
        if (limit > 0 && passed >= limit) {
          throw new KubectlError("error: timed out waiting for the condition");
        }
        if (!invocation.pass(LOOK)) {
          return;
        }
        passed += LOOK;
        object = invocation.get(rollout.ref());
      }
    }
  }

  private static boolean told(HasMetadata object, Invocation invocation) {
    var status = RolloutStatus.of(object);
    invocation.say(status.message());
    return status.done();
  }

  private long timeoutNanos() {
    return DurationText.of(timeout)
        .orElseThrow(
            () ->
                new KubectlError(
                    "error: invalid argument \"%1$s\" for \"--timeout\" flag: time: invalid duration \"%1$s\""
                        .formatted(timeout)));
  }
}
