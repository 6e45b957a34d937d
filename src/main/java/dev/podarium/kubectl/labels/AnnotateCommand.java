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
 * {@code kubectl annotate KIND/NAME KEY=VALUE}; {@code KEY-} takes an annotation away.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/annotate/annotate.go
 */
@Command(name = "annotate", description = "Change the annotations of objects.")
public final class AnnotateCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME KEY=VALUE", description = "What to annotate, and how.")
  List<String> words = new ArrayList<>();

  @Option(names = "--overwrite", description = "An annotation may get another value.")
  boolean overwrite;

  @Override
  public void run(Invocation invocation) {
    var pairs = KeyValues.of(words, "annotation");
    for (var ref : Targets.named(pairs.others(), invocation)) {
      invocation.attempt(() -> annotate(ref, pairs, invocation));
    }
  }

  private void annotate(ObjectRef ref, KeyValues pairs, Invocation invocation) {
    var before = Metas.annotations(invocation.get(ref));
    for (var key : pairs.set().keySet()) {
      if (!overwrite && before.containsKey(key)) {
        throw new KubectlError(
            "error: --overwrite is false but found the following declared annotation(s): '%s' already has a value (%s)"
                .formatted(key, before.get(key)));
      }
    }
    var body = pairs.patch("annotations");
    invocation.send(new Request.Patch(ref, Request.PatchType.MERGE, body, ""));
    invocation.say(ResourceNames.of(ref) + " annotated");
  }
}
