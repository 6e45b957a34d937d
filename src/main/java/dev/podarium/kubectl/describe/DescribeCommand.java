package dev.podarium.kubectl.describe;

import dev.podarium.api.Refusal;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.SelectorOption;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl describe KIND [NAME]}: an object, what belongs to it, and its Events.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/describe/describe.go
 */
@Command(name = "describe", description = "Tell of objects in full.")
public final class DescribeCommand implements Verb {

  @Parameters(paramLabel = "KIND [NAME]", description = "What to describe: pods, deploy/web.")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "The objects of every namespace.")
  boolean everywhere;

  @Option(names = "--show-events", arity = "0..1", fallbackValue = "true", defaultValue = "true")
  boolean events;

  @Mixin SelectorOption selector = new SelectorOption();

  @Override
  public void run(Invocation invocation) {
    if (words.isEmpty()) {
      throw new KubectlError(
          "You must specify the type of resource to describe. Use \"kubectl api-resources\" for a"
              + " complete list of supported resources.");
    }
    var targets = Targets.of(words, invocation);
    var objects =
        targets.refs().isEmpty() ? listed(targets, invocation) : named(targets, invocation);
    if (objects.isEmpty() && targets.refs().isEmpty()) {
      invocation.warn(
          everywhere || targets.kinds().stream().noneMatch(kind -> kind.namespaced())
              ? "No resources found"
              : "No resources found in " + invocation.namespace() + " namespace.");
    }
    print(objects, invocation);
  }

  private List<HasMetadata> listed(Targets targets, Invocation invocation) {
    return everywhere
        ? selector.selectEverywhere(targets.kinds(), invocation).toList()
        : selector.select(targets.kinds(), invocation.namespace(), invocation).toList();
  }

  private List<HasMetadata> named(Targets targets, Invocation invocation) {
    var objects = new ArrayList<HasMetadata>();
    for (var ref : targets.refs()) {
      var found = invocation.world().find(ref);
      if (found != null) {
        objects.add(found);
      } else {
        addByPrefix(ref, objects, invocation);
      }
    }
    return objects;
  }

  /** What is not there by its whole name is looked for by the beginning of it. */
  private void addByPrefix(ObjectRef ref, List<HasMetadata> objects, Invocation invocation) {
    var found =
        selector
            .select(List.of(ref.kind()), ref.namespace(), invocation)
            .filter(object -> object.getMetadata().getName().startsWith(ref.name()))
            .toList();
    if (found.isEmpty()) {
      invocation.failed(new Refusal(ServerErrors.notFound(ref)));
    }
    objects.addAll(found);
  }

  /** Two blank lines between two objects, as kubectl leaves them. */
  private void print(List<HasMetadata> objects, Invocation invocation) {
    var setting = new Setting(invocation.world(), invocation.now());
    var first = true;
    for (var object : objects) {
      if (!first) {
        invocation.say("");
        invocation.say("");
      }
      first = false;
      Descriptions.of(object, events, setting).forEach(invocation::say);
    }
  }
}
