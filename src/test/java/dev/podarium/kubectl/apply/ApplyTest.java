package dev.podarium.kubectl.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an apply would do, and what it does. */
class ApplyTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, labels: {tier: front}}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - {name: web, image: "nginx:1", ports: [{containerPort: 80}]}
            - {name: log, image: "redis:7", env: [{name: A, value: b}]}
      """;

  private final World world = World.of(1);
  private final Kubectl kubectl =
      new Kubectl(world::latest, world::answer, () -> world.cluster().agenda().now(), Path.of("."));

  @Test
  void whatIsShownBeforehandIsWhatIsStoredAfterwards() {
    kubectl.apply(read(WEB));
    world.runUntilSettled();
    var changed =
        read(
            WEB.replace("replicas: 2", "replicas: 3")
                .replace("labels: {tier: front}", "labels: {owner: me}")
                .replace("env: [{name: A, value: b}]", "env: [{name: C, value: d}]"));

    var shown = Apply.of(changed.document(), world.latest(), Namespaces.DEFAULT);
    var applied = kubectl.apply(changed);

    assertThat(applied).isEqualTo(new Applied(List.of(), shown.line(), null));
    assertThat(asked(Json.tree((Object) web()))).isEqualTo(asked(shown.after()));
  }

  @Test
  void aRefusalComesWithKubectlsLineAndTheServersStatus() {
    kubectl.apply(read(WEB));
    var applied = kubectl.apply(read(WEB.replace("app: web", "app: other")));

    var refusal = Objects.requireNonNull(applied.refusal());
    assertThat(refusal.reason()).isEqualTo("Invalid");
    assertThat(applied.line())
        .startsWith("The Deployment \"web\" is invalid: spec.selector: Invalid value:");
    assertThat(applied.line()).doesNotContain("error when applying patch");
  }

  private Deployment web() {
    return Objects.requireNonNull(world.latest().find(Deployment.class, "default", "web"));
  }

  private static ManifestObject read(String text) {
    return Manifests.parse("-", text).objects().getFirst();
  }

  /** Without what the server stamps at each write, and without what controllers say. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asked(Map<String, Object> tree) {
    tree.remove("status");
    var metadata = (Map<String, Object>) Objects.requireNonNull(tree.get("metadata"));
    metadata.remove("resourceVersion");
    metadata.remove("generation");
    return tree;
  }
}
