package dev.podarium.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaemonSetTalesTest {

  @Test
  void everyNodeGetsAPodAndTheUpdateGoesFromNodeToNode() {
    var tale = new Tale(2).then(new Create(agent()));

    assertThat(told(tale, Interest.COMING_AND_GOING))
        .contains(
            "You created DaemonSet agent: one Pod of nginx:1 on every Node that it does not leave"
                + " out.",
            "The DaemonSet controller created Pod agent for node-0: every Node that agent does not"
                + " leave out gets one.",
            "The DaemonSet controller noted that DaemonSet agent has an available Pod of its"
                + " present template on each of 2 Nodes: Pod agent is ready.");

    tale.then(
        patch(
            ObjectRef.of(agent()),
            "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"agent\",\"image\":\"nginx:2\"}]}}}}"));

    assertThat(told(tale, Interest.BOOKKEEPING))
        .contains(
            "The DaemonSet controller deleted Pod agent, which gets 30 s to end: its template is"
                + " an earlier one, and one Node may be without an available Pod at once.",
            "The DaemonSet controller noted that DaemonSet agent has 1 of 2 Pods available: it"
                + " waits before it goes on: at most 1 may be unavailable.",
            "The DaemonSet controller noted that DaemonSet agent has an available Pod of its"
                + " present template on each of 2 Nodes: Pod agent is ready.");
  }

  @Test
  void aPodOnANodeThatIsLeftOutGoesWithTheReason() {
    var tale = new Tale(1).then(new Create(agent()));
    tale.told(Interest.TURN);

    tale.then(
        patch(
            ObjectRef.cluster(Kinds.NODE, "node-0"),
            "{\"spec\":{\"taints\":[{\"key\":\"dedicated\",\"value\":\"gpu\",\"effect\":\"NoExecute\"}]}}"));

    assertThat(told(tale, Interest.COMING_AND_GOING))
        .contains(
            "The DaemonSet controller deleted Pod agent, which gets 30 s to end: node-0 is left"
                + " out now: taint dedicated=gpu:NoExecute, which agent does not tolerate.");
  }

  /** Without the letters that chance gave the Pods. */
  private static List<String> told(Tale tale, Interest atLeast) {
    return tale.told(atLeast).stream()
        .map(sentence -> sentence.replaceAll("agent-[a-z0-9]{5}\\b", "agent"))
        .toList();
  }

  private static Patch patch(ObjectRef ref, String body) {
    return new Patch(ref, PatchType.STRATEGIC_MERGE, body, "");
  }

  private static DaemonSet agent() {
    var labels = Map.of("name", "agent");
    var container = Map.of("name", "agent", "image", "nginx:1");
    return Json.object(
        Map.of(
            "metadata",
            Map.of("name", "agent", "namespace", "default"),
            "spec",
            Map.of(
                "selector",
                Map.of("matchLabels", labels),
                "template",
                Map.of(
                    "metadata", Map.of("labels", labels),
                    "spec", Map.of("containers", List.of(container))))),
        DaemonSet.class);
  }
}
