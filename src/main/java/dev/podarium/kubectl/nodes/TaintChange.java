package dev.podarium.kubectl.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a command does to the taints of Nodes.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/taint/utils.go
 */
record TaintChange(List<TaintSpec> add, List<TaintSpec> remove) {

  /**
   * Reads the words after the Nodes; one that ends with a hyphen takes taints away.
   *
   * @throws IllegalArgumentException with what is wrong, in kubectl's words
   */
  static TaintChange parse(List<String> words) {
    var change = new TaintChange(new ArrayList<>(), new ArrayList<>());
    for (var word : words) {
      if (word.endsWith("-")) {
        var gone = TaintSpec.parse(word.substring(0, word.length() - 1));
        change.remove.add(new TaintSpec(gone.key(), "", gone.effect()));
      } else {
        change.addNew(TaintSpec.parse(word), word);
      }
    }
    return change;
  }

  private void addNew(TaintSpec taint, String word) {
    if (taint.effect().isEmpty()) {
      throw TaintSpec.invalid(word, List.of());
    }
    if (add.stream().anyMatch(taint::isSameAs)) {
      throw new IllegalArgumentException(
          "duplicated taints with the same key and effect: {%s %s %s <nil>}"
              .formatted(taint.key(), taint.value(), taint.effect()));
    }
    add.add(taint);
  }

  /** What is both added and taken away, as kubectl names it. */
  List<String> contradictions() {
    return add.stream()
        .flatMap(added -> remove.stream().filter(gone -> gone.covers(added)))
        .map(gone -> "{\"%s\":\"%s\"}".formatted(gone.key(), gone.effect()))
        .toList();
  }

  /** The keys that are to be added and are there already with the same effect. */
  List<String> present(List<Map<String, Object>> taints) {
    return add.stream()
        .flatMap(added -> taints.stream().map(TaintSpec::of).filter(added::isSameAs))
        .map(TaintSpec::key)
        .toList();
  }

  /**
   * What becomes of a Node's taints.
   *
   * @param taints the new ones first, then what was there
   * @param word what kubectl says has been done to the Node
   * @param missing what was to be taken away and is not there
   */
  record Outcome(List<Map<String, Object>> taints, String word, List<TaintSpec> missing) {}

  /** What becomes of these taints; the word follows the real one's reckoning. */
  Outcome of(List<Map<String, Object>> before, boolean overwrite) {
    var taints = new ArrayList<Map<String, Object>>();
    add.forEach(taint -> taints.add(taint.tree()));
    before.stream().filter(isOther(add)).forEach(taints::add);
    var added = taints.size() != before.size();
    var missing = new ArrayList<TaintSpec>();
    var deleted = false;
    for (var gone : remove) {
      deleted = taints.removeIf(taint -> gone.covers(TaintSpec.of(taint)));
      if (!deleted) {
        missing.add(gone);
      }
    }
    var word = (added && deleted) || overwrite ? "modified" : added ? "tainted" : "untainted";
    return new Outcome(taints, word, missing);
  }

  private static Predicate<Map<String, Object>> isOther(List<TaintSpec> taints) {
    return tree -> taints.stream().noneMatch(taint -> taint.isSameAs(TaintSpec.of(tree)));
  }
}
