package dev.podarium.kubectl.get;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.SelectorOption;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.versions.Versions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl get KIND [NAME]}: prints objects.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/get/get.go
 */
@Command(name = "get", description = "Print one or many objects.")
public final class GetCommand implements Verb {

  @Parameters(paramLabel = "KIND [NAME]", description = "What to print: pods, deploy/web, all.")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "wide|yaml|json|name",
      description = "How to print it (default: a table).")
  String output = "";

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "The objects of every namespace.")
  boolean everywhere;

  @Option(names = "--no-headers", description = "Tables without titles.")
  boolean noHeaders;

  @Option(names = "--show-labels", description = "Tables with the labels as last column.")
  boolean showLabels;

  @Mixin SelectorOption selector = new SelectorOption();

  @Override
  public void run(Invocation invocation) {
    if (words.isEmpty()) {
      throw new KubectlError(
          "You must specify the type of resource to get. Use \"kubectl api-resources\" for a"
              + " complete list of supported resources.\n\n"
              + "error: Required resource not specified.");
    }
    var targets = Targets.of(words, invocation);
    var objects =
        targets.refs().isEmpty() ? listed(targets, invocation) : named(targets, invocation);
    if (objects.isEmpty()) {
      sayNothing(targets, invocation);
      return;
    }
    print(objects, targets, invocation);
  }

  private List<HasMetadata> listed(Targets targets, Invocation invocation) {
    return everywhere
        ? selector.selectEverywhere(targets.kinds(), invocation).toList()
        : selector.select(targets.kinds(), invocation.namespace(), invocation).toList();
  }

  private static List<HasMetadata> named(Targets targets, Invocation invocation) {
    var objects = new ArrayList<HasMetadata>();
    for (var ref : targets.refs()) {
      invocation.attempt(() -> objects.add(invocation.get(ref)));
    }
    return objects;
  }

  private void print(List<HasMetadata> objects, Targets targets, Invocation invocation) {
    switch (output) {
      case "", "wide" -> table(objects, targets, invocation);
      case "name" ->
          objects.forEach(object -> invocation.say(ResourceNames.of(ObjectRef.of(object))));
      case "yaml", "json" ->
          invocation.say(
              ObjectPrinter.text(
                  objects.stream().map(this::inVersionAsked).toList(), output, single(targets)));
      default ->
          throw new KubectlError(
              "error: unable to match a printer suitable for the output format \"%s\", allowed formats are: json,name,wide,yaml"
                  .formatted(output));
    }
  }

  /** {@code hpa.v1.autoscaling} asks for one of several versions. */
  private HasMetadata inVersionAsked(HasMetadata object) {
    var word = words.getFirst();
    var type = word.contains("/") ? word.substring(0, word.indexOf('/')) : word;
    return Versions.in(object, Kinds.versionNamed(type, Kinds.of(object)));
  }

  private void table(List<HasMetadata> objects, Targets targets, Invocation invocation) {
    var severalKinds =
        targets.kinds().size() > 1 || words.getFirst().equals("all") || kinds(targets) > 1;
    new TablePrinter(output.equals("wide"), everywhere, severalKinds, noHeaders, showLabels)
        .lines(objects, invocation.now())
        .forEach(invocation::say);
  }

  private static long kinds(Targets targets) {
    return targets.refs().stream().map(ref -> ref.kind().qualified()).distinct().count();
  }

  private static boolean single(Targets targets) {
    return targets.refs().size() == 1;
  }

  private void sayNothing(Targets targets, Invocation invocation) {
    if (!targets.refs().isEmpty()) {
      return;
    }
    var namespaced = targets.kinds().stream().anyMatch(kind -> kind.namespaced());
    invocation.warn(
        everywhere || !namespaced
            ? "No resources found"
            : "No resources found in %s namespace.".formatted(invocation.namespace()));
  }
}
