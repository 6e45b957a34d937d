package dev.podarium.kubectl;

import dev.podarium.objects.ObjectRef;
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
final class GetCommand implements Verb {

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
  public void run(Session session) {
    if (words.isEmpty()) {
      throw new KubectlError(
          "You must specify the type of resource to get. Use \"kubectl api-resources\" for a"
              + " complete list of supported resources.\n\n"
              + "error: Required resource not specified.");
    }
    var targets = Targets.of(words, session.namespace());
    var objects = targets.refs().isEmpty() ? listed(targets, session) : named(targets, session);
    if (objects.isEmpty()) {
      sayNothing(targets, session);
      return;
    }
    print(objects, targets, session);
  }

  private List<HasMetadata> listed(Targets targets, Session session) {
    return everywhere
        ? selector.selectEverywhere(targets.kinds(), session).toList()
        : selector.select(targets.kinds(), session.namespace(), session).toList();
  }

  private static List<HasMetadata> named(Targets targets, Session session) {
    var objects = new ArrayList<HasMetadata>();
    for (var ref : targets.refs()) {
      session.attempt(() -> objects.add(session.get(ref)));
    }
    return objects;
  }

  private void print(List<HasMetadata> objects, Targets targets, Session session) {
    switch (output) {
      case "", "wide" -> table(objects, targets, session);
      case "name" -> objects.forEach(object -> session.say(Names.of(ObjectRef.of(object))));
      case "yaml", "json" -> session.say(ObjectPrinter.text(objects, output, single(targets)));
      default ->
          throw new KubectlError(
              "error: unable to match a printer suitable for the output format \"%s\", allowed formats are: json,name,wide,yaml"
                  .formatted(output));
    }
  }

  private void table(List<HasMetadata> objects, Targets targets, Session session) {
    var severalKinds =
        targets.kinds().size() > 1 || words.getFirst().equals("all") || kinds(targets) > 1;
    new TablePrinter(output.equals("wide"), everywhere, severalKinds, noHeaders, showLabels)
        .lines(objects, session.now())
        .forEach(session::say);
  }

  private static long kinds(Targets targets) {
    return targets.refs().stream().map(ref -> ref.kind().qualified()).distinct().count();
  }

  private static boolean single(Targets targets) {
    return targets.refs().size() == 1;
  }

  private void sayNothing(Targets targets, Session session) {
    if (!targets.refs().isEmpty()) {
      return;
    }
    var namespaced = targets.kinds().stream().anyMatch(kind -> kind.namespaced());
    session.warn(
        everywhere || !namespaced
            ? "No resources found"
            : "No resources found in %s namespace.".formatted(session.namespace()));
  }
}
