package dev.podarium.cluster.apiserver.patching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.World;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Shared;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases: patches.json, what a real API server of 1.33 made of one Deployment. */
@SuppressWarnings("unchecked")
class PatchingTest {

  private static final Map<String, String> SKIPPED =
      Map.of(
          "27937352", "an absent spec gets no defaults, so its strategy is complained of as well");

  @TestFactory
  Stream<DynamicTest> aPatchDoesWhatARealServerDid() throws IOException {
    var file = Json.tree(Files.readString(Shared.require("reference/patches.json")));
    var before = (Map<String, Object>) file.get("before");
    return ((List<Map<String, Object>>) file.get("patches"))
        .stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.get("id") + " " + one.get("type") + " " + one.get("patch"),
                        () -> check(before, one)));
  }

  @Test
  void aPatchThatChangesNothingMakesNoRevision() {
    var world = World.of(1);
    var namespace = ObjectRef.cluster(Kinds.NAMESPACE, "default");
    var revision = world.latest().revision();

    world.send(new Request.Patch(namespace, PatchType.MERGE, "{\"metadata\":{}}", ""));

    assertThat(world.latest().revision()).isEqualTo(revision);
  }

  private void check(Map<String, Object> before, Map<String, Object> one) {
    var skipped = SKIPPED.get((String) one.get("id"));
    Assumptions.assumeTrue(skipped == null, skipped);
    var world = World.of(1);
    var ref = ObjectRef.of(world.send(new Request.Create(Json.object(before, Kinds.BUILT_IN))));
    var request = new Request.Patch(ref, type((String) one.get("type")), body(one), "");
    if (one.containsKey("after")) {
      assertThat(comparable(world.send(request)))
          .isEqualTo(
              comparable(Json.object((Map<String, Object>) one.get("after"), Kinds.BUILT_IN)));
    } else {
      var refusal = catchThrowableOfType(Refusal.class, () -> world.send(request));
      assertThat(refusal).isNotNull();
      var expected = (Map<String, Object>) one.get("status");
      assertThat(refusal.status().getCode()).isEqualTo(expected.get("code"));
      assertThat(refusal.status().getReason()).isEqualTo(expected.get("reason"));
      assertThat(refusal.status().getMessage()).isEqualTo(expected.get("message"));
      assertThat(causes(refusal)).isEqualTo(causes(expected));
    }
  }

  private static List<Object> causes(Refusal refusal) {
    return causes(Json.tree((Object) refusal.status()));
  }

  private static List<Object> causes(Map<String, Object> status) {
    var details = (Map<String, Object>) status.getOrDefault("details", Map.of());
    return (List<Object>) details.getOrDefault("causes", List.of());
  }

  private static String body(Map<String, Object> one) {
    return one.get("patch") instanceof String text
        ? text
        : Json.text(Objects.requireNonNull(one.get("patch")));
  }

  private static PatchType type(String type) {
    return switch (type) {
      case "application/json-patch+json" -> PatchType.JSON;
      case "application/merge-patch+json" -> PatchType.MERGE;
      default -> PatchType.STRATEGIC_MERGE;
    };
  }

  /** Without what the server stamps and the controller adds. */
  private static Map<String, Object> comparable(HasMetadata object) {
    var tree = Json.tree((Object) object);
    tree.remove("status");
    var metadata = (Map<String, Object>) tree.get("metadata");
    metadata.keySet().retainAll(List.of("name", "namespace", "labels", "annotations"));
    ((Map<String, Object>) metadata.get("annotations")).remove("deployment.kubernetes.io/revision");
    return tree;
  }
}
