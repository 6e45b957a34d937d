package dev.podarium.objects.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: k8s.io/apimachinery/pkg/labels/selector_test.go. Those of kind {@code equality} and {@code
 * field} are about parsers that nothing here needs, and are skipped.
 */
@SuppressWarnings("unchecked")
class LabelQueryTest {

  @TestFactory
  Stream<DynamicTest> selectorsAreReadMatchedAndPrinted() {
    return Conformance.tests("api-selectors", this::check);
  }

  private void check(Case one) {
    switch ((String) one.given().get("kind")) {
      case "label" -> reads(one);
      case "matchText" -> matchesText(one);
      case "match" ->
          assertThat(query(one).matches((Map<String, String>) one.given().get("labels")))
              .isEqualTo(one.expected().get("matches"));
      case "print" -> assertThat(query(one)).hasToString((String) one.expected().get("text"));
      case "requirement" -> requires(one);
      default ->
          Assumptions.abort("kind " + one.given().get("kind") + ": nothing here parses these");
    }
  }

  private static void reads(Case one) {
    var text = (String) one.given().get("selector");
    if (one.expected().get("valid").equals(true)) {
      assertThat(LabelQuery.parse(text).rules())
          .containsExactlyInAnyOrderElementsOf(rules(one.expected().get("requirements")));
    } else {
      assertThatThrownBy(() -> LabelQuery.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void matchesText(Case one) {
    var text = (String) one.given().get("selector");
    if (one.expected().containsKey("error")) {
      assertThatThrownBy(() -> LabelQuery.parse(text))
          .hasMessage((String) one.expected().get("error"));
      return;
    }
    var query = LabelQuery.parse(text);
    assertThat(query).hasToString((String) one.expected().get("canonical"));
    assertThat(query.matches((Map<String, String>) one.given().get("labels")))
        .isEqualTo(one.expected().get("matches"));
  }

  private static void requires(Case one) {
    var given = one.given();
    var values = (List<String>) given.getOrDefault("values", List.of());
    var key = (String) given.get("key");
    var operator = (String) given.get("operator");
    if (one.expected().get("valid").equals(true)) {
      assertThat(LabelRequirement.of(key, operator, values).values()).hasSameElementsAs(values);
    } else {
      var errors = (List<Map<String, Object>>) one.expected().get("errors");
      assertThatThrownBy(() -> LabelRequirement.of(key, operator, values))
          .hasMessageStartingWith(errors.getFirst().get("field") + ": ");
    }
  }

  private static LabelQuery query(Case one) {
    return new LabelQuery(rules(one.given().get("requirements")));
  }

  private static List<LabelRequirement> rules(Object documents) {
    return documents == null
        ? List.of()
        : ((List<Map<String, Object>>) documents)
            .stream()
                .map(
                    rule ->
                        new LabelRequirement(
                            (String) rule.get("key"),
                            (String) rule.get("operator"),
                            (List<String>) rule.get("strValues")))
                .toList();
  }
}
