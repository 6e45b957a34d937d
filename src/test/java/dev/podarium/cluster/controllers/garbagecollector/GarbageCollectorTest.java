package dev.podarium.cluster.controllers.garbagecollector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class GarbageCollectorTest {

  private final World world = World.of(0);

  @Test
  void whatIsOwnedGoesAfterItsOwnerInTheBackground() {
    var owner = create("owner");
    create("owned", reference(owner, true));

    delete(owner, Propagation.BACKGROUND);
    assertThat(names()).contains("owned").doesNotContain("owner");

    world.runUntilSettled();
    assertThat(names()).doesNotContain("owned");
  }

  @Test
  void whatIsOwnedGoesBeforeItsOwnerInTheForeground() {
    var owner = create("owner");
    create("owned", reference(owner, true));

    delete(owner, Propagation.FOREGROUND);
    world.runUntil(latest -> !names().contains("owned"));
    assertThat(names()).contains("owner");

    world.runUntilSettled();
    assertThat(names()).doesNotContain("owner");
  }

  @Test
  void whatDoesNotBlockIsNotWaitedForInTheForeground() {
    var owner = create("owner");
    create("owned", reference(owner, false));

    delete(owner, Propagation.FOREGROUND);
    world.runUntilSettled();

    assertThat(names()).doesNotContain("owner", "owned");
  }

  @Test
  void whatIsOwnedStaysWhenItIsOrphaned() {
    var owner = create("owner");
    create("owned", reference(owner, true));

    delete(owner, Propagation.ORPHAN);
    world.runUntilSettled();

    assertThat(names()).contains("owned").doesNotContain("owner");
    assertThat(Metas.owners(find("owned"))).isEmpty();
  }

  @Test
  void whatHasAnotherOwnerLosesOnlyTheReferenceToTheOneThatIsGone() {
    var owner = create("owner");
    var other = create("other");
    create("owned", reference(owner, true), reference(other, true));

    delete(owner, Propagation.BACKGROUND);
    world.runUntilSettled();

    assertThat(Metas.owners(find("owned")))
        .singleElement()
        .satisfies(left -> assertThat(left.getName()).isEqualTo("other"));
  }

  @Test
  void whatNamesAnOwnerThatNeverWasIsCollected() {
    var stranger = create("stranger");
    var wrong = new OwnerReferenceBuilder(reference(stranger, true)).withUid("another-uid").build();
    create("owned", wrong);

    world.runUntilSettled();

    assertThat(names()).contains("stranger").doesNotContain("owned");
  }

  private HasMetadata create(String name, OwnerReference... owners) {
    return world.send(
        new Create(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("default")
                .withOwnerReferences(owners)
                .endMetadata()
                .build()));
  }

  private static OwnerReference reference(HasMetadata owner, boolean blocks) {
    return new OwnerReferenceBuilder(Metas.controllerReference(owner))
        .withController(false)
        .withBlockOwnerDeletion(blocks)
        .build();
  }

  private void delete(HasMetadata object, Propagation propagation) {
    world.send(new Delete(ObjectRef.of(object), new DeleteOptions(null, propagation, null)));
  }

  private ConfigMap find(String name) {
    return world.latest().find(ConfigMap.class, "default", name);
  }

  private List<String> names() {
    return world
        .latest()
        .list(ConfigMap.class, "default")
        .map(map -> map.getMetadata().getName())
        .toList();
  }
}
