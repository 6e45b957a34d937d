package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose ReplicaSets are whose: what a Deployment owns, should take and should let go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/deployment_controller.go,
 * getReplicaSetsForDeployment
 */
record Ownership(
    Deployment deployment,
    List<ReplicaSet> owned,
    List<ReplicaSet> adoptable,
    List<ReplicaSet> strayed) {

  /** Looks at the ReplicaSets; a Deployment that is being deleted neither takes nor lets go. */
  static Ownership of(Deployment deployment, View view) {
    var all =
        view.owned(deployment, ReplicaSet.class)
            .filter(set -> Metas.isControlledBy(set, deployment))
            .toList();
    var owned = all.stream().filter(set -> takes(deployment, set)).toList();
    if (Metas.deleting(deployment)) {
      return new Ownership(deployment, owned, List.of(), List.of());
    }
    var namespace = deployment.getMetadata().getNamespace();
    var adoptable =
        view.having(IndexKey.orphan(Kinds.REPLICA_SET, namespace), ReplicaSet.class)
            .filter(set -> takes(deployment, set) && !Metas.deleting(set))
            .toList();
    var strayed = all.stream().filter(set -> !takes(deployment, set)).toList();
    return new Ownership(deployment, owned, adoptable, strayed);
  }

  /** Whether every ReplicaSet is where it belongs. */
  boolean settled() {
    return adoptable.isEmpty() && strayed.isEmpty();
  }

  /** Takes and lets go; a ReplicaSet that is gone by then is not missed. */
  Plan adoptAndRelease() {
    var adopted = adoptable.stream().map(set -> Metas.withController(set, deployment));
    var released = strayed.stream().map(set -> Metas.withoutOwner(set, deployment));
    return Plan.together(
        Stream.concat(adopted, released)
            .map(set -> Plan.Step.of(new Update(set)).forgiving("NotFound"))
            .toList());
  }

  private static boolean takes(Deployment deployment, ReplicaSet set) {
    return Selectors.matches(deployment.getSpec().getSelector(), Metas.labels(set));
  }
}
