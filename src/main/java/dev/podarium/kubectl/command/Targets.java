package dev.podarium.kubectl.command;

import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
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

  public static Targets of(List<String> words, Invocation invocation) {
    if (words.isEmpty()) {
      return new Targets(List.of(), List.of());
    }
    return words.getFirst().contains("/")
        ? new Targets(List.of(), pairs(words, invocation))
        : lists(words, invocation);
  }

  /** The objects that are named; it is an error to name none. */
  public static List<ObjectRef> named(List<String> words, Invocation invocation) {
    if (words.isEmpty()) {
      throw new KubectlError("error: resource(s) must be provided, as TYPE/NAME or TYPE NAME");
    }
    var targets = of(words, invocation);
    if (targets.refs().isEmpty()) {
      throw new KubectlError("error: resource(s) were provided, but no name was specified");
    }
    return targets.refs();
  }

  /** The kind that a word of the command line names. */
  public static Kind kind(String word, Invocation invocation) {
    var kind = invocation.kinds().named(word);
    if (kind == null) {
      throw new KubectlError(
          "error: the server doesn't have a resource type \"%s\"".formatted(word));
    }
    return kind;
  }

  private static List<ObjectRef> pairs(List<String> words, Invocation invocation) {
    var refs = new ArrayList<ObjectRef>();
    for (var word : words) {
      var slash = word.indexOf('/');
      if (slash <= 0 || slash == word.length() - 1) {
        throw new KubectlError(
            "error: arguments in resource/name form must have a single resource and name");
      }
      refs.add(
          ref(kind(word.substring(0, slash), invocation), word.substring(slash + 1), invocation));
    }
    return refs;
  }

  private static Targets lists(List<String> words, Invocation invocation) {
    var kinds = new ArrayList<Kind>();
    for (var word : words.getFirst().split(",", -1)) {
      var category = invocation.kinds().inCategory(word);
      kinds.addAll(category.isEmpty() ? List.of(kind(word, invocation)) : category);
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
            .flatMap(kind -> names.stream().map(name -> ref(kind, name, invocation)))
            .toList();
    return new Targets(names.isEmpty() ? kinds : List.of(), refs);
  }

  private static ObjectRef ref(Kind kind, String name, Invocation invocation) {
    return new ObjectRef(kind, kind.namespaced() ? invocation.namespace() : "", name);
  }
}
