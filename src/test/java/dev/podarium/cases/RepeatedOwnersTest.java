package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import org.junit.jupiter.api.Test;

/** Source: k8s.io/apiserver/pkg/endpoints/handlers/create.go, dedupOwnerReferences */
class RepeatedOwnersTest {

  private static final String OWNER =
      "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"o\",\"uid\":\"u\"}";

  private final World world = World.of(0);

  @Test
  void anOwnerNamedTwiceByAPatchIsStoredOnceAndWarnedOf() {
    world.send(new Request.Create(configMap()));
    var body = "{\"metadata\":{\"ownerReferences\":[%s,%s]}}".formatted(OWNER, OWNER);

    var answer =
        world.answer(new Request.Patch(ObjectRef.of(configMap()), PatchType.MERGE, body, ""));

    assertThat(Metas.owners(answer.object())).hasSize(1);
    assertThat(answer.warnings()).singleElement().asString().contains("duplicate UID(s)");
  }

  @Test
  void anOwnerNamedTwiceAtCreationIsStoredOnce() {
    var owner = Metas.controllerReference(world.send(new Request.Create(configMap("owner"))));
    var owned =
        new ConfigMapBuilder(configMap())
            .editMetadata()
            .withOwnerReferences(owner, owner)
            .endMetadata()
            .build();

    assertThat(Metas.owners(world.send(new Request.Create(owned)))).containsExactly(owner);
  }

  private static ConfigMap configMap() {
    return configMap("owned");
  }

  private static ConfigMap configMap(String name) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withNamespace("default")
        .withName(name)
        .endMetadata()
        .build();
  }
}
