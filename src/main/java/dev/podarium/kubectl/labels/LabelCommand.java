package dev.podarium.kubectl.labels;

import dev.podarium.api.Request;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl label KIND/NAME KEY=VALUE}; {@code KEY-} takes a label away.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/label/label.go
 */
@Command(name = "label", description = "Change the labels of objects.")
public final class LabelCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME KEY=VALUE", description = "What to label, and how.")
  List<String> words = new ArrayList<>();

  @Option(names = "--overwrite", description = "A label that is there may get another value.")
  boolean overwrite;

  @Override
  public void run(Invocation invocation) {
    var pairs = KeyValues.of(words, "label");
    for (var ref : Targets.named(pairs.others(), invocation)) {
      invocation.attempt(() -> label(ref, pairs, invocation));
    }
  }

  private void label(ObjectRef ref, KeyValues pairs, Invocation invocation) {
    var before = Metas.labels(invocation.get(ref));
    for (var key : pairs.set().keySet()) {
      var value = before.get(key);
      if (!overwrite && value != null && !value.equals(pairs.set().get(key))) {
        throw new KubectlError(
            "error: '%s' already has a value (%s), and --overwrite is false".formatted(key, value));
      }
    }
    pairs.removed().stream()
        .filter(key -> !before.containsKey(key))
        .forEach(key -> invocation.say("label \"%s\" not found.".formatted(key)));
    var changes = pairs.changes(before);
    if (!changes.isEmpty()) {
      invocation.send(new Request.Patch(ref, Request.PatchType.MERGE, pairs.patch("labels"), ""));
    }
    invocation.say(ResourceNames.of(ref) + " " + word(pairs, changes));
  }

  private static String word(KeyValues pairs, List<String> changes) {
    if (changes.isEmpty()) {
      return "not labeled";
    }
    return pairs.removed().containsAll(changes) ? "unlabeled" : "labeled";
  }
}
