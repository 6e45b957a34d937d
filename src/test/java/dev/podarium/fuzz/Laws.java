package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is true of a cluster whatever happens to it. */
record Laws(Snapshot world) {

  /** At every moment. */
  void holdAlways() {
    world.list(Node.class).forEach(this::noNodeHoldsMoreThanItCan);
    world.kinds().stream().flatMap(world::list).forEach(Laws::atMostOneOwnerControls);
  }

  /** When nothing is left to happen. */
  void holdWhenSettled() {
    holdAlways();
    var uids = uids();
    everything().forEach(object -> noOwnerIsGone(object, uids));
    world.list(ReplicaSet.class).forEach(this::countsAreTrue);
    world.list(Deployment.class).forEach(this::countsAreTrue);
  }

  /** When nothing is left to happen and nothing stood in the way. */
  void allIsAsWanted() {
    holdWhenSettled();
    world.list(Deployment.class).forEach(this::isAsWanted);
  }

  private Stream<HasMetadata> everything() {
    return world.kinds().stream().flatMap(world::list);
  }

  private Set<String> uids() {
    return everything().map(object -> object.getMetadata().getUid()).collect(Collectors.toSet());
  }

  private void noNodeHoldsMoreThanItCan(Node node) {
    var name = node.getMetadata().getName();
    var pods =
        world.having(IndexKey.node(name), Pod.class).filter(pod -> !Pods.finished(pod)).toList();
    for (var resource : List.of("cpu", "memory")) {
      assertThat(
              pods.stream()
                  .map(pod -> requested(pod, resource))
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as("%s requested on %s", resource, name)
          .isLessThanOrEqualTo(allocatable(node, resource));
    }
    assertThat(BigDecimal.valueOf(pods.size()))
        .as("Pods on %s", name)
        .isLessThanOrEqualTo(allocatable(node, "pods"));
    assertThat(pods.stream().flatMap(Laws::hostPorts))
        .as("host ports on %s", name)
        .doesNotHaveDuplicates();
  }

  private static BigDecimal allocatable(Node node, String resource) {
    return amount(node.getStatus().getAllocatable().get(resource));
  }

  private static BigDecimal requested(Pod pod, String resource) {
    return pod.getSpec().getContainers().stream()
        .map(Container::getResources)
        .filter(resources -> resources != null && resources.getRequests() != null)
        .map(resources -> amount(resources.getRequests().get(resource)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal amount(Quantity quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity.getNumericalAmount();
  }

  private static Stream<String> hostPorts(Pod pod) {
    return pod.getSpec().getContainers().stream()
        .flatMap(container -> container.getPorts().stream())
        .filter(port -> port.getHostPort() != null && port.getHostPort() != 0)
        .map(port -> port.getHostIP() + ":" + port.getHostPort() + "/" + port.getProtocol());
  }

  private static void atMostOneOwnerControls(HasMetadata object) {
    var owners = Metas.owners(object);
    assertThat(owners.stream().filter(owner -> Boolean.TRUE.equals(owner.getController())))
        .as("controllers of %s", object.getMetadata().getName())
        .hasSizeLessThanOrEqualTo(1);
  }

  private static void noOwnerIsGone(HasMetadata object, Set<String> uids) {
    assertThat(Metas.owners(object))
        .as("owners of %s", object.getMetadata().getName())
        .allSatisfy(owner -> assertThat(uids).contains(owner.getUid()));
  }

  private void countsAreTrue(ReplicaSet set) {
    var name = set.getMetadata().getName();
    var active = owned(set, Pod.class).filter(Pods::active).toList();
    assertThat(active).as("active Pods of %s", name).hasSize(ReplicaSets.replicas(set));
    assertThat(ReplicaSets.actualReplicas(set)).as("replicas of %s", name).isEqualTo(active.size());
    assertThat(ReplicaSets.readyReplicas(set))
        .as("ready replicas of %s", name)
        .isEqualTo((int) active.stream().filter(Pods::ready).count());
  }

  private void countsAreTrue(Deployment deployment) {
    var sets = owned(deployment, ReplicaSet.class).toList();
    var status = Deployments.status(deployment);
    assertThat(Deployments.orZero(status.getReplicas()))
        .as("replicas of %s", deployment.getMetadata().getName())
        .isEqualTo(sets.stream().mapToInt(ReplicaSets::actualReplicas).sum());
    assertThat(Deployments.orZero(status.getReadyReplicas()))
        .as("ready replicas of %s", deployment.getMetadata().getName())
        .isEqualTo(sets.stream().mapToInt(ReplicaSets::readyReplicas).sum());
  }

  private void isAsWanted(Deployment deployment) {
    var status = Deployments.status(deployment);
    assertThat(
            Stream.of(
                    status.getReplicas(),
                    status.getUpdatedReplicas(),
                    status.getReadyReplicas(),
                    status.getAvailableReplicas())
                .map(Deployments::orZero))
        .as("replicas, updated, ready and available of %s", deployment.getMetadata().getName())
        .containsOnly(Deployments.replicas(deployment));
    assertThat(status.getObservedGeneration()).isEqualTo(Metas.generation(deployment));
  }

  private <T extends HasMetadata> Stream<T> owned(HasMetadata owner, Class<T> kind) {
    return world.list(kind).filter(object -> Metas.isControlledBy(object, owner));
  }
}
