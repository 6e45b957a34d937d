package dev.podarium.objects.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A label selector as it is written on a command line: {@code app=web,tier!=front,env in (a,b),!x}.
 *
 * <p>Source: k8s.io/apimachinery/pkg/labels/selector.go
 *
 * @param rules all of which must hold, ordered by key; none takes everything
 */
public record LabelQuery(List<LabelRequirement> rules) {

  /**
   * Reads the text.
   *
   * @throws IllegalArgumentException with what was found and what was expected
   */
  public static LabelQuery parse(String text) {
    var rules = new LabelQueryParser(text).parse();
    return new LabelQuery(
        rules.stream().sorted(Comparator.comparing(LabelRequirement::key)).toList());
  }

  /** Whether the labels satisfy every rule. */
  public boolean matches(Map<String, String> labels) {
    return rules.stream().allMatch(rule -> rule.matches(labels));
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return rules.stream().map(LabelRequirement::toString).collect(Collectors.joining(","));
  }
}
