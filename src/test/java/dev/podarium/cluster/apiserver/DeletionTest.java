package dev.podarium.cluster.apiserver;

import static dev.podarium.cluster.apiserver.Server.aPod;
import static dev.podarium.cluster.apiserver.Server.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ReplicationControllerBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Source: k8s.io/apiserver/pkg/registry/generic/registry/store_test.go, rest/delete.go */
class DeletionTest {

  private final Server server = new Server();

  @Test
  void aPodOnANodeGetsItsGracePeriodToEnd() {
    onANode("web");

    var deleted = server.passSeconds(5).send(delete("web", null));

    assertThat(deleted.getMetadata().getDeletionTimestamp()).isEqualTo("2026-01-01T08:00:35Z");
    assertThat(deleted.getMetadata().getDeletionGracePeriodSeconds()).isEqualTo(30);
    assertThat(Metas.generation(deleted)).isEqualTo(2);
    assertThat(server.find(deleted)).isEqualTo(deleted);
  }

  @Test
  void aPodGoesWhenItsKubeletDeletesItWithGraceZero() {
    var web = onANode("web");
    server.send(delete("web", null));

    server.send(delete("web", 0L));

    assertThat(server.find(web)).isNull();
  }

  @Test
  void aSecondDeletionShortensTheGracePeriodAndNeverLengthensIt() {
    onANode("web");
    server.send(delete("web", null));

    var shorter = server.send(delete("web", 10L));
    var longer = server.send(delete("web", 60L));

    assertThat(shorter.getMetadata().getDeletionTimestamp()).isEqualTo("2026-01-01T08:00:10Z");
    assertThat(longer).isEqualTo(shorter);
  }

  @Test
  void aPodOnNoNodeGoesAtOnce() {
    var web = server.create(aPod("web"));

    server.send(delete("web", null));

    assertThat(server.find(web)).isNull();
  }

  @Test
  void anotherObjectOfTheSameNameIsNotDeleted() {
    server.create(aPod("web"));

    var refusal =
        server.refusal(new Delete(pod("web"), DeleteOptions.DEFAULT.onlyUid("of-another")));

    assertThat(refusal.getMessage())
        .startsWith(
            "Operation cannot be fulfilled on pods \"web\": Precondition failed: UID in"
                + " precondition: of-another, UID in object meta: ");
  }

  @Test
  void aFinalizerHoldsAnObjectUntilAnUpdateTakesItAway() {
    var held = server.create(Metas.withFinalizers(controller(), List.of("example.com/hold")));
    var deleting = server.send(new Delete(ObjectRef.of(held), DeleteOptions.DEFAULT));
    var revision = server.revision();

    server.send(new Request.Update(Metas.withFinalizers(deleting, List.of())));

    assertThat(deleting.getMetadata().getDeletionGracePeriodSeconds()).isZero();
    assertThat(server.find(held)).isNull();
    assertThat(server.revision()).isEqualTo(revision + 1);
  }

  @Test
  void inTheBackgroundAnOwnerGoesAtOnce() {
    var owner = server.create(controller());

    server.send(new Delete(ObjectRef.of(owner), DeleteOptions.DEFAULT));

    assertThat(server.find(owner)).isNull();
  }

  @Test
  void inTheForegroundAnOwnerWaitsForItsDependents() {
    var owner = server.create(controller());

    var marked = server.send(delete(owner, Propagation.FOREGROUND));

    assertThat(Metas.finalizers(marked)).containsExactly("foregroundDeletion");
    assertThat(marked.getMetadata().getDeletionGracePeriodSeconds()).isZero();
    assertThat(Metas.generation(marked)).isEqualTo(2);
    assertThat(server.send(delete(owner, Propagation.FOREGROUND))).isEqualTo(marked);
  }

  @Test
  void anOwnerThatOrphansItsDependentsWaitsUntilTheyAreReleased() {
    var owner = server.create(controller());

    var marked = server.send(delete(owner, Propagation.ORPHAN));

    assertThat(Metas.finalizers(marked)).containsExactly("orphan");
  }

  @Test
  void aNamespaceTerminatesUntilItHasBeenEmptied() {
    var made = server.create(Namespaces.named("team"));

    var terminating =
        (Namespace) server.send(new Delete(ObjectRef.of(made), DeleteOptions.DEFAULT));

    assertThat(terminating.getStatus().getPhase()).isEqualTo("Terminating");
    assertThat(server.refusal(new Request.Create(Metas.withNamespace(aPod("late"), "team"))))
        .hasMessage(
            "pods \"late\" is forbidden: unable to create new content in namespace team because it"
                + " is being terminated");
    server.send(new Request.Finalize(Namespaces.withFinalizers(terminating, List.of())));
    assertThat(server.find(made)).isNull();
  }

  @Test
  void theDefaultNamespaceMayNotBeDeleted() {
    var ref = ObjectRef.cluster(Kinds.NAMESPACE, "default");

    assertThat(server.refusal(new Delete(ref, DeleteOptions.DEFAULT)))
        .hasMessage("namespaces \"default\" is forbidden: this namespace may not be deleted");
  }

  private HasMetadata onANode(String name) {
    server.create(aPod(name));
    return server.send(new Bind(pod(name), "node-1"));
  }

  private static Delete delete(String name, Long graceSeconds) {
    return new Delete(pod(name), new DeleteOptions(graceSeconds, Propagation.BACKGROUND, null));
  }

  private static Delete delete(HasMetadata object, Propagation propagation) {
    return new Delete(ObjectRef.of(object), new DeleteOptions(null, propagation, null));
  }

  private static HasMetadata controller() {
    return new ReplicationControllerBuilder()
        .withNewMetadata()
        .withNamespace("default")
        .withName("web")
        .endMetadata()
        .withNewSpec()
        .withReplicas(1)
        .withSelector(Map.of("app", "web"))
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(Map.of("app", "web"))
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage("nginx")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
