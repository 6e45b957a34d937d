package dev.podarium.kubectl.apply;

import dev.podarium.api.Refusal;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ManifestOption;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.manifest.ManifestObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kubectl apply -f PATH}: makes the cluster be as the manifests say. */
@Command(
    name = "apply",
    description = "Apply manifests: create what is absent, patch what differs.")
public final class ApplyCommand implements Verb {

  @Mixin ManifestOption manifests = new ManifestOption();

  @Option(names = "--server-side", description = "Not simulated: refused.")
  boolean serverSide;

  @Override
  public void run(Invocation invocation) {
    if (serverSide) {
      throw new KubectlError(
          "error: server-side apply is not simulated; leave --server-side out to apply from the"
              + " client side");
    }
    manifests.forEach(invocation, "apply", object -> apply(object, invocation));
  }

  /** Applies one object; a refusal is told with the request that met it. */
  public static void apply(ManifestObject manifest, Invocation invocation) {
    var apply = Apply.of(manifest, invocation);
    try {
      apply.carryOut(invocation);
    } catch (Refusal refusal) {
      throw new Refusal(
          ApplyFailures.during(apply.request().orElseThrow(), manifest.file(), refusal.status()));
    }
  }

  /** Applies one object and says what became of it, a refusal as the server has put it. */
  public static Applied outcome(ManifestObject manifest, Invocation invocation) {
    invocation.attempt(() -> Apply.of(manifest, invocation).carryOut(invocation));
    var failure = invocation.failures().isEmpty() ? null : invocation.failures().getFirst();
    var warnings = invocation.warnings();
    var result = invocation.result();
    return failure == null
        ? new Applied(warnings, result.out().strip(), null)
        : new Applied(warnings, String.join("\n", invocation.failureLines()), failure);
  }
}
