package dev.podarium.workbench.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiveYamlTest {

  private final World world = World.of(1);

  @Test
  void aSecretKeepsItsValuesToItself() {
    world.send(
        new Create(
            new SecretBuilder()
                .withNewMetadata()
                .withName("key")
                .withNamespace("default")
                .endMetadata()
                .addToData("password", "c2VzYW1l")
                .build()));

    assertThat(yaml(new ObjectRef(Kinds.SECRET, "default", "key")))
        .contains("password")
        .doesNotContain("c2VzYW1l");
  }

  @Test
  void theYamlIsLiveButForWhatNobodyReads() {
    assertThat(yaml(ObjectRef.cluster(Kinds.NODE, "node-0")))
        .contains("kind: Node")
        .doesNotContain("managedFields");
  }

  private String yaml(ObjectRef ref) {
    return LiveYaml.of(Objects.requireNonNull(world.latest().find(ref)));
  }
}
