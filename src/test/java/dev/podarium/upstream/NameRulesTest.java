package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Names;
import dev.podarium.upstream.Conformance.Case;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/apimachinery/pkg/util/validation/validation_test.go */
class NameRulesTest {

  @TestFactory
  Stream<DynamicTest> namesAreJudgedInKubernetesWords() {
    return Conformance.tests(
        "validation-names",
        one -> assertThat(problems(one)).isEqualTo(one.expected().get("errors")));
  }

  private static List<String> problems(Case one) {
    var value = one.given().get("value");
    var text = String.valueOf(value);
    return switch (String.valueOf(one.given().get("rule"))) {
      case "dns1123Label" -> Names.dns1123Label(text);
      case "dns1123Subdomain" -> Names.dns1123Subdomain(text);
      case "dns1035Label" -> Names.dns1035Label(text);
      case "qualifiedName" -> Names.qualified(text);
      case "labelValue" -> Names.labelValue(text);
      case "configMapKey" -> Names.configMapKey(text);
      case "portName" -> Names.portName(text);
      case "portNumber" -> Names.portNumber(((Number) value).intValue());
      case "percent" -> Names.percent(text);
      default -> throw new AssertionError("no rule " + one.given().get("rule"));
    };
  }
}
