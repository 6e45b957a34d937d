package dev.podarium.upstream;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a command of a script answered. The recordings' kubectl, of 1.33, did not yet say from which
 * namespace something was deleted.
 *
 * @param exit 0: done
 * @param out the lines of its standard output
 */
record Answer(int exit, List<String> out) {

  @SuppressWarnings("unchecked")
  static Answer recorded(Map<String, Object> action) {
    var exit = (Number) action.getOrDefault("exit", 0);
    return new Answer(
        exit.intValue(),
        ((List<String>) action.get("stdout")).stream().map(Fact::unnumbered).toList());
  }

  Answer told(UnaryOperator<String> names) {
    return new Answer(
        exit,
        out.stream()
            .map(line -> names.apply(line.replace(" from default namespace", "")))
            .toList());
  }
}
