package dev.podarium.kubectl.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.stories.Stage;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Given;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/kubectl/pkg/describe/describe.go */
@SuppressWarnings("unchecked")
class DescribeTest {

  @TestFactory
  Stream<DynamicTest> anObjectIsToldInKubectlsLines() {
    return Conformance.tests("kubectl-describe", DescribeTest::check);
  }

  private static void check(Case one) {
    var objects =
        ((List<Map<String, Object>>) one.given().get("objects"))
            .stream().map(DeepParts::in).map(tree -> Json.object(tree, Kinds.BUILT_IN)).toList();
    var wanted = named(objects, one.given().get("kind"), one.given().get("name"));

    var lines = Descriptions.of(wanted, true, new Setting(Given.world(objects), 0));

    assertThat(stripped(lines)).isEqualTo(stripped((List<String>) one.expected().get("lines")));
  }

  private static HasMetadata named(List<HasMetadata> objects, Object kind, Object name) {
    return objects.stream()
        .filter(each -> each.getKind().equals(kind))
        .filter(each -> each.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The table's objects have no creation time; here every object has one. */
  private static List<String> stripped(List<String> lines) {
    var text = String.join("\n", lines).stripTrailing().replace("<unknown>", "0s");
    return text.lines().map(String::stripTrailing).toList();
  }

  @Test
  void aDeploymentTellsItsReplicaSetsAndEvents() {
    var stage = Stage.of("self-healing", 3).settle();

    assertThat(stage.printed("kubectl describe deployment web").lines())
        .contains("StrategyType:           RollingUpdate", "OldReplicaSets:  <none>")
        .anyMatch(line -> line.matches("NewReplicaSet:   web-\\w+ \\(\\d/\\d replicas created\\)"))
        .anyMatch(line -> line.contains("ScalingReplicaSet"));
  }

  @Test
  void everyKindThatAWorldHasCanBeDescribed() {
    var stage = Stage.of("rolling-update", 2).settle();

    for (var kind : stage.world().kinds()) {
      assertThat(stage.trying("kubectl describe -A " + kind.plural() + "." + kind.group()).err())
          .as(kind.name())
          .isEmpty();
    }
  }

  @Test
  void aBeginningOfANameIsEnough() {
    var stage = Stage.of("self-healing", 1).settle();

    var told = stage.printed("kubectl describe pod web-");

    assertThat(told.lines().filter(line -> line.startsWith("Name:  ")))
        .hasSize(stage.list(Pod.class).size());
    assertThat(stage.trying("kubectl describe pod nobody").err())
        .isEqualTo("Error from server (NotFound): pods \"nobody\" not found\n");
  }
}
