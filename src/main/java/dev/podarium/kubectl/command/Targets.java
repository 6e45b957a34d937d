package dev.podarium.kubectl.command;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the words after a verb mean: {@code KIND NAME…}, {@code KIND/NAME…}, or kinds alone.
 *
 * <p>Source: k8s.io/cli-runtime/pkg/resource/builder.go
 *
 * @param kinds the kinds whose objects are meant when no names are given
 * @param refs the objects that are named
 */
public record Targets(List<Kind> kinds, List<ObjectRef> refs) {

  public static Targets of(List<String> words, String namespace) {
    if (words.isEmpty()) {
      return new Targets(List.of(), List.of());
    }
    return words.getFirst().contains("/")
        ? new Targets(List.of(), pairs(words, namespace))
        : lists(words, namespace);
  }

  /** The objects that are named; it is an error to name none. */
  public static List<ObjectRef> named(List<String> words, String namespace) {
    if (words.isEmpty()) {
      throw new KubectlError("error: resource(s) must be provided, as TYPE/NAME or TYPE NAME");
    }
    var targets = of(words, namespace);
    if (targets.refs().isEmpty()) {
      throw new KubectlError("error: resource(s) were provided, but no name was specified");
    }
    return targets.refs();
  }

  /** The kind that a word of the command line names. */
  public static Kind kind(String word) {
    var kind = Kinds.named(word);
    if (kind == null) {
      throw new KubectlError(
          "error: the server doesn't have a resource type \"%s\"".formatted(word));
    }
    return kind;
  }

  private static List<ObjectRef> pairs(List<String> words, String namespace) {
    var refs = new ArrayList<ObjectRef>();
    for (var word : words) {
      var slash = word.indexOf('/');
      if (slash <= 0 || slash == word.length() - 1) {
        throw new KubectlError(
            "error: arguments in resource/name form must have a single resource and name");
      }
      refs.add(ref(kind(word.substring(0, slash)), word.substring(slash + 1), namespace));
    }
    return refs;
  }

  private static Targets lists(List<String> words, String namespace) {
    var kinds = new ArrayList<Kind>();
    for (var word : words.getFirst().split(",", -1)) {
      kinds.addAll(word.equals("all") ? Categories.ALL : List.of(kind(word)));
    }
    var names = words.subList(1, words.size());
    if (names.stream().anyMatch(name -> name.contains("/"))) {
      throw new KubectlError(
          "error: there is no need to specify a resource type as a separate argument when passing"
              + " arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>'"
              + " instead of 'kubectl get resource resource/<resource_name>'");
    }
    var refs =
        kinds.stream()
            .flatMap(kind -> names.stream().map(name -> ref(kind, name, namespace)))
            .toList();
    return new Targets(names.isEmpty() ? kinds : List.of(), refs);
  }

  private static ObjectRef ref(Kind kind, String name, String namespace) {
    return new ObjectRef(kind, kind.namespaced() ? namespace : "", name);
  }

  /** Words that stand for several kinds. */
  private static final class Categories {

    private static final List<Kind> ALL =
        Arrays.asList(
            Kinds.POD,
            kind("replicationcontrollers"),
            Kinds.SERVICE,
            kind("daemonsets"),
            Kinds.DEPLOYMENT,
            Kinds.REPLICA_SET,
            kind("statefulsets"),
            kind("horizontalpodautoscalers"),
            kind("cronjobs"),
            kind("jobs"));

    private Categories() {}
  }
}
