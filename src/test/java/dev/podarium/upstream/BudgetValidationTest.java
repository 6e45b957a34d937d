package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.BudgetRules;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/apis/policy/validation/validation_test.go */
class BudgetValidationTest {

  @TestFactory
  Stream<DynamicTest> theSpecOfABudgetIsRefusedInKubernetesWords() {
    return Conformance.cases("validation-policy").stream()
        .filter(one -> "PodDisruptionBudget.spec".equals(one.given().get("kind")))
        .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.name(), () -> check(one)));
  }

  @SuppressWarnings("unchecked")
  private static void check(Case one) {
    var tree =
        Map.of(
            "apiVersion",
            "policy/v1",
            "kind",
            "PodDisruptionBudget",
            "metadata",
            Map.of("name", "foo"),
            "spec",
            one.given().get("object"));
    var budget = (PodDisruptionBudget) Json.object(tree, Kinds.BUILT_IN);
    var found = Field.found(root -> BudgetRules.check(budget.getSpec(), root.child("foo")));
    var expected = (List<Map<String, Object>>) one.expected().get("errors");
    assertThat(found)
        .extracting(FieldError::toString)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(error -> String.valueOf(error.get("message"))).toList());
  }
}
