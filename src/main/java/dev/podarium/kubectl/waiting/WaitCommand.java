package dev.podarium.kubectl.waiting;

import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ManifestOption;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.SelectorOption;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.DurationText;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl wait}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/wait/wait.go, condition.go, delete.go
 */
@Command(name = "wait", description = "Wait until objects are as asked for.")
public final class WaitCommand implements Verb {

  /** How often it looks, in virtual nanoseconds. */
  private static final long LOOK = 10_000_000;

  private static final long WEEK = 7L * 86_400 * 1_000_000_000;

  @Parameters(paramLabel = "KIND NAME | KIND/NAME", description = "What to wait for.")
  List<String> words = new ArrayList<>();

  @Mixin ManifestOption manifests = new ManifestOption();

  @Mixin SelectorOption selector = new SelectorOption();

  @Option(names = "--all", description = "Wait for every object of the kind in the namespace.")
  boolean all;

  @Option(
      names = "--for",
      paramLabel = "create|delete|condition=NAME[=VALUE]|jsonpath={PATH}[=VALUE]",
      description = "What to wait for; several one after the other.")
  List<String> asked = new ArrayList<>();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "How long to wait: 30s; 0: look once; negative: a week.")
  String timeout = "30s";

  @Override
  public void run(Invocation invocation) {
    var conditions = WaitCondition.all(asked);
    var wait = new Wait(invocation, nanos());
    if (conditions.contains(WaitCondition.CREATED)
        && !wait.until(() -> !present(invocation).isEmpty())) {
      throw new KubectlError("error: timed out waiting for the condition");
    }
    var awaited = awaited(conditions, invocation);
    if (awaited.isEmpty()
        && !conditions.contains(WaitCondition.DELETED)
        && !invocation.hasFailed()) {
      throw new KubectlError("error: no matching resources found");
    }
    awaited.forEach(object -> invocation.attempt(() -> await(object, conditions, wait)));
  }

  /** Those that are there; of those that are named and absent only a deletion needs no word. */
  private List<HasMetadata> awaited(List<WaitCondition> conditions, Invocation invocation) {
    if (!conditions.contains(WaitCondition.DELETED)) {
      named(invocation).forEach(ref -> invocation.attempt(() -> invocation.get(ref)));
    }
    return present(invocation);
  }

  private List<HasMetadata> present(Invocation invocation) {
    if (all || selector.isGiven()) {
      return selector
          .select(Targets.of(words, invocation).kinds(), invocation.namespace(), invocation)
          .toList();
    }
    var world = invocation.world();
    var present = new ArrayList<HasMetadata>();
    for (var ref : named(invocation)) {
      var found = world.find(ref);
      if (found != null) {
        present.add(found);
      }
    }
    return present;
  }

  private List<ObjectRef> named(Invocation invocation) {
    if (all || selector.isGiven()) {
      return List.of();
    }
    if (!manifests.isGiven()) {
      return Targets.named(words, invocation);
    }
    var refs = new ArrayList<ObjectRef>();
    manifests.forEach(
        invocation,
        object ->
            refs.add(
                Documents.ref(
                    Documents.inNamespace(object.document(), invocation), invocation.kinds())));
    return refs;
  }

  private static void await(HasMetadata object, List<WaitCondition> conditions, Wait wait) {
    var ref = ObjectRef.of(object);
    for (var condition : conditions) {
      if (!wait.until(() -> condition.isMet(object, wait.invocation().world().find(ref)))) {
        throw new KubectlError(
            "error: %s %s/%s"
                .formatted(
                    wait.nanos() == 0
                        ? "condition not met for"
                        : "timed out waiting for the condition on",
                    ref.kind().plural(),
                    ref.name()));
      }
    }
    wait.invocation().say(ResourceNames.of(ref) + " condition met");
  }

  private long nanos() {
    if (timeout.startsWith("-")) {
      return WEEK;
    }
    return DurationText.of(timeout)
        .orElseThrow(
            () ->
                new KubectlError(
                    "error: invalid argument \"%1$s\" for \"--timeout\" flag: time: invalid duration \"%1$s\""
                        .formatted(timeout)));
  }

  /**
   * One wait for all objects together.
   *
   * @param until the instant at which it gives up
   */
  private record Wait(Invocation invocation, long nanos, long until) {

    Wait(Invocation invocation, long nanos) {
      this(invocation, nanos, invocation.now() + nanos);
    }

    /** Lets time go by until it is so; false when the time is over. */
    boolean until(BooleanSupplier condition) {
      while (!condition.getAsBoolean()) {
        var left = until - invocation.now();
        if (left <= 0 || !invocation.pass(Math.min(LOOK, left))) {
          return false;
        }
      }
      return true;
    }
  }
}
