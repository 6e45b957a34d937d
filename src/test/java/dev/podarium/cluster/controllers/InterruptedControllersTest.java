package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Activity;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A controller that is stopped after any of its writes does nothing while it is stopped, and when
 * it is started it finishes from what it finds. No entry of the agenda writes twice meanwhile.
 */
class InterruptedControllersTest {

  /** In which the server has removed what it was told to before, in virtual seconds. */
  private static final double SERVER_ENDS = 0.003;

  private final World world = World.of(2);

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void aRolloutIsFinished(int writes) {
    world.send(new Create(Workloads.web(6)));
    world.runUntilSettled();
    world.send(new Update(withImage("nginx:1.16.1")));

    interrupt("deployment-controller", writes);

    assertThat(pods())
        .hasSize(6)
        .allMatch(Pods::ready)
        .allMatch(pod -> image(pod).equals("nginx:1.16.1"));
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 5, 12})
  void noPodIsMissingAndNoneTooMany(int writes) {
    world.send(new Create(Workloads.web(20)));

    interrupt("replicaset-controller", writes);

    assertThat(pods()).hasSize(20).allMatch(Pods::ready);
    assertThat(world.changes())
        .filteredOn(change -> change.before() == null && change.after() instanceof Pod)
        .hasSize(20);
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 4})
  void nothingIsLeftOfADeletedDeployment(int writes) {
    world.send(new Create(Workloads.web(5)));
    world.runUntilSettled();
    world.send(new Delete(ObjectRef.of(web()), DeleteOptions.DEFAULT));

    interrupt("garbage-collector-controller", writes);

    assertThat(world.latest().list(ReplicaSet.class)).isEmpty();
    assertThat(pods()).isEmpty();
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 3, 6})
  void aNamespaceIsEmptiedAndGone(int writes) {
    world.send(new Create(Namespaces.named("shop")));
    world.send(new Create(Metas.withNamespace(Workloads.web(4), "shop")));
    world.runUntilSettled();
    world.send(new Delete(ObjectRef.cluster(Kinds.NAMESPACE, "shop"), DeleteOptions.DEFAULT));

    interrupt("namespace-controller", writes);

    assertThat(world.latest().find(Namespace.class, "", "shop")).isNull();
    assertThat(world.latest().list(Pod.class, "shop")).isEmpty();
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 3, 5})
  void everyOrdinalComesWithItsClaim(int writes) {
    world.send(new Create(Workloads.stateful("db", 3)));

    interrupt("statefulset-controller", writes);

    assertThat(pods())
        .extracting(pod -> pod.getMetadata().getName())
        .containsExactly("db-0", "db-1", "db-2");
    assertThat(pods()).allMatch(Pods::ready);
    assertThat(world.latest().list(PersistentVolumeClaim.class)).hasSize(3);
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void everyClaimIsBound(int writes) {
    world.send(new Create(Workloads.stateful("db", 2)));

    interrupt("persistentvolume-binder-controller", writes);

    assertThat(world.latest().list(PersistentVolumeClaim.class))
        .hasSize(2)
        .allMatch(claim -> VolumeClaims.phase(claim).equals("Bound"));
    assertThat(world.latest().list(PersistentVolume.class)).hasSize(2);
  }

  @Test
  void everyNamespaceGetsWhatBelongsInIt() {
    var controllers =
        List.of("serviceaccount-controller", "root-ca-certificate-publisher-controller");
    controllers.forEach(name -> world.answer(new StopComponent(name)));
    world.send(new Create(Namespaces.named("shop")));
    world.runFor(20);
    assertThat(world.latest().find(ServiceAccount.class, "shop", "default")).isNull();

    controllers.forEach(name -> world.answer(new StartComponent(name)));
    world.runUntilSettled();

    assertThat(world.latest().find(ServiceAccount.class, "shop", "default")).isNotNull();
    assertThat(world.latest().find(ConfigMap.class, "shop", "kube-root-ca.crt")).isNotNull();
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 4})
  void aLostNodeIsFoundLostAndItsPodsNotReady(int writes) {
    world.send(new Create(Workloads.web(6)));
    world.runUntilSettled();
    world.answer(new StopNode("node-0"));

    interrupt("node-lifecycle-controller", writes);

    var lost = world.latest().find(Node.class, "", "node-0");
    assertThat(Nodes.condition(lost, "Ready").getStatus()).isEqualTo("Unknown");
    assertThat(Nodes.taints(lost)).hasSize(2);
    assertThat(podsOn("node-0")).isNotEmpty().noneMatch(Pods::ready);
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 5})
  void everyPodOfALostNodeIsEvicted(int writes) {
    world.send(new Create(Workloads.web(20)));
    world.runUntilSettled();
    world.answer(new StopNode("node-0"));

    interrupt("taint-eviction-controller", writes);

    assertThat(podsOn("node-0")).isNotEmpty().allMatch(Metas::deleting);
    assertThat(podsOn("node-1")).filteredOn(Pods::ready).hasSize(20);
  }

  @ParameterizedTest(name = "after {0} writes")
  @ValueSource(ints = {1, 2, 5})
  void everyPodOfARemovedNodeIsCollected(int writes) {
    world.send(new Create(Workloads.web(60)));
    world.runUntilSettled();
    assertThat(podsOn("node-0")).hasSizeGreaterThan(20);
    world.answer(new RemoveNode("node-0"));

    interrupt("pod-garbage-collector-controller", writes);

    assertThat(podsOn("node-0")).isEmpty();
    assertThat(pods()).hasSize(60).allMatch(Pods::ready);
  }

  /** Stops a component after so many writes, waits, and lets it go on until all is settled. */
  private void interrupt(String component, int writes) {
    var from = world.latest().revision();
    var calls = new ArrayList<Activity>();
    var watch = world.cluster().observe(calls::add);
    world.runUntil(latest -> writesOf(component, from) >= writes);
    world.answer(new StopComponent(component));
    world.runFor(SERVER_ENDS);
    var written = writesOf(component, from);
    world.runFor(20);
    assertThat(written).isBetween((long) writes, writes + 1L);
    assertThat(writesOf(component, from)).isEqualTo(written);
    world.answer(new StartComponent(component));
    world.runFor(5).runUntilSettled();
    watch.end();
    assertThat(calls).allMatch(activity -> activity.wroteRevisions().size() <= 1);
  }

  private long writesOf(String component, long from) {
    return world.changes().stream()
        .filter(change -> change.revision() > from && change.origin().by().equals(component))
        .count();
  }

  private List<Pod> pods() {
    return world.latest().list(Pod.class).toList();
  }

  private List<Pod> podsOn(String node) {
    return world.latest().having(IndexKey.node(node), Pod.class).toList();
  }

  private Deployment web() {
    return world.latest().find(Deployment.class, "default", "web");
  }

  private Deployment withImage(String image) {
    return new DeploymentBuilder(web())
        .editSpec()
        .editTemplate()
        .editSpec()
        .editFirstContainer()
        .withImage(image)
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static String image(Pod pod) {
    return pod.getSpec().getContainers().getFirst().getImage();
  }
}
