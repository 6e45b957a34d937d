package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ImagePullsTest {

  private static final Map<String, String> SKIPPED =
      Map.of(
          "kubelet-images-84c486e3", "the simulated runtime never fails to inspect an image",
          "kubelet-images-9db7d86d", "a name of 64 hexadecimal digits is taken for a name here",
          "kubelet-images-3e2413bb", "the simulated registries do not sign; see FailingPodsTest");

  /** kubernetes/kubernetes, pkg/kubelet/images/image_manager_test.go: the first attempt of each */
  @TestFactory
  Stream<DynamicTest> whetherAnImageIsPulledFollowsFromItsPolicy() {
    return Conformance.tests("kubelet-images", SKIPPED, ImagePullsTest::firstAttempt);
  }

  private static void firstAttempt(Case one) {
    var lab = new Lab();
    var present = one.given().get("image").equals("present_image");
    var expected = (Map<?, ?>) ((List<?>) one.expected().get("attempts")).getFirst();
    var policy = (String) one.given().get("policy");
    lab.run(
        spec -> {
          spec.editFirstContainer().withImagePullPolicy(policy).endContainer();
          if (present) {
            spec.addToInitContainers(Lab.container("first", "true").withImage("i:1").build());
          }
        },
        "i:1");
    lab.world.runFor(10);

    var reasons = lab.events().stream().map(e -> e.substring(0, e.indexOf(':'))).toList();
    var own = reasons.subList(present ? reasons.indexOf("Started") + 1 : 0, reasons.size());
    var reached = own.stream().filter(r -> !List.of("Created", "Started", "Failed").contains(r));
    assertThat(reached.toList()).isEqualTo(expected.get("eventReasons"));
    if (expected.containsKey("error")) {
      assertThat(lab.status().getState().getWaiting().getReason()).isEqualTo(expected.get("error"));
    }
  }

  @Test
  void aNameThatIsNoneIsRefusedBeforeAnythingIsPulled() {
    var lab = new Lab().run("Nginx:1");
    lab.world.runUntilSettled();

    assertThat(lab.status().getState().getWaiting().getReason()).isEqualTo("InvalidImageName");
    assertThat(lab.events())
        .containsExactly(
            "InspectFailed: Failed to apply default image tag \"Nginx:1\":"
                + " couldn't parse image name \"Nginx:1\": invalid reference format:"
                + " repository name (library/Nginx) must be lowercase",
            "Failed: Error: InvalidImageName");
  }
}
