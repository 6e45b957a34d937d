package dev.podarium.cluster.controllers.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceCondition;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamespaceControllerTest {

  private static final ObjectRef TEAM = ObjectRef.cluster(Kinds.NAMESPACE, "team");

  private final World world = World.of(0);

  @Test
  void everyNamespaceGetsAServiceAccountAndTheRootCertificate() {
    world.send(new Create(Namespaces.named("team")));
    world.runUntilSettled();

    assertThat(world.latest().find(ServiceAccount.class, "team", "default")).isNotNull();
    assertThat(world.latest().find(ConfigMap.class, "team", "kube-root-ca.crt")).isNotNull();
  }

  @Test
  void aDeletedServiceAccountComesBack() {
    world.runUntilSettled();
    var account = new ObjectRef(Kinds.SERVICE_ACCOUNT, "default", "default");
    var before = world.latest().find(account).getMetadata().getUid();

    world.send(new Delete(account, DeleteOptions.DEFAULT));
    world.runUntilSettled();

    assertThat(world.latest().find(account).getMetadata().getUid()).isNotEqualTo(before);
  }

  @Test
  void aNamespaceGoesWithAllThatIsInIt() {
    world.send(new Create(Namespaces.named("team")));
    world.send(new Create(config("team", List.of())));
    world.send(new Create(config("default", List.of())));
    world.runUntilSettled();

    world.send(new Delete(TEAM, DeleteOptions.DEFAULT));
    world.runUntilSettled();

    assertThat(world.latest().find(TEAM)).isNull();
    assertThat(world.latest().find(ConfigMap.class, "team", "settings")).isNull();
    assertThat(world.latest().find(ConfigMap.class, "default", "settings")).isNotNull();
  }

  @Test
  void aNamespaceSaysWhatStillHoldsIt() {
    world.send(new Create(Namespaces.named("team")));
    world.send(new Create(config("team", List.of("example.com/hold"))));
    world.runUntilSettled();

    world.send(new Delete(TEAM, DeleteOptions.DEFAULT));
    world.runUntilSettled();

    assertThat(((Namespace) world.latest().find(TEAM)).getStatus().getConditions())
        .extracting(NamespaceCondition::getMessage)
        .contains(
            "Some resources are remaining: configmaps. has 1 resource instances",
            "Some content in the namespace has finalizers remaining: example.com/hold in 1"
                + " resource instances");
  }

  @Test
  void podsGoBeforeAnythingElse() {
    var stage = Stage.empty(1).say("kubectl create ns team");
    stage.say("kubectl create job work --image=nginx -n team").runFor(5);
    stage.say("kubectl delete ns team").runFor(1);
    assertThat(stage.list(Pod.class)).noneMatch(Metas::deleting);

    stage.runFor(5);
    assertThat(stage.list(Pod.class)).allMatch(Metas::deleting);
    assertThat(stage.list(Job.class)).noneMatch(Metas::deleting);
    assertThat(Stage.conditions(stage.world().find(TEAM)))
        .contains("NamespaceContentRemaining=True SomeResourcesRemain");

    stage.settle();
    assertThat(stage.world().find(TEAM)).isNull();
  }

  private static ConfigMap config(String namespace, List<String> finalizers) {
    var config =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("settings")
            .withNamespace(namespace)
            .endMetadata()
            .build();
    return Metas.withFinalizers(config, finalizers);
  }
}
