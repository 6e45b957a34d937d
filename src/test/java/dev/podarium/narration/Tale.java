package dev.podarium.narration;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Address;
import dev.podarium.api.Command;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.List;
import java.util.stream.Stream;

/** A run of the real engine, and what a person is told of it. */
final class Tale {

  private final World world;
  private final Narrator narrator;
  private long heard;

  Tale(int nodes) {
    world = World.of(nodes);
    narrator = new Narrator(world.history());
    heard = world.latest().revision();
  }

  World world() {
    return world;
  }

  WhyChain why(ObjectRef ref) {
    return WhyChain.of(ref, world.history().now(), narrator);
  }

  /** Does something and lets the cluster settle. */
  Tale then(Command command) {
    world.send(command);
    world.runUntilSettled();
    return this;
  }

  /** What happened since it was asked last that is at least so interesting, in order. */
  List<String> told(Interest atLeast) {
    var fresh = world.history().changes(new Address(1, heard)).changes();
    heard = world.latest().revision();
    return fresh.stream()
        .map(change -> narrator.of(1, change))
        .filter(narrated -> narrated.interest().compareTo(atLeast) >= 0)
        .map(narrated -> withoutSuffixes(narrator.tell(narrated).text()))
        .toList();
  }

  /** The Pods of the Deployment web, in order. */
  Stream<Pod> pods() {
    return world.latest().list(Pod.class, "default");
  }

  /** Generated names without what was generated: {@code Pod web-…}. */
  static String withoutSuffixes(String sentence) {
    return sentence.replaceAll("\\bweb-[a-z0-9]{8,10}(-[a-z0-9]{5})?\\b", "web-…");
  }

  static Create web(int replicas, String image) {
    return new Create(deployment(replicas, container(image)));
  }

  static Container container(String image) {
    return new ContainerBuilder().withName("web").withImage(image).build();
  }

  static Deployment deployment(int replicas, Container container) {
    return new DeploymentBuilder(Workloads.web(replicas))
        .editSpec()
        .editTemplate()
        .editSpec()
        .withContainers(container)
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  static Patch image(String image) {
    return patch(
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"%s\"}]}}}}"
            .formatted(image));
  }

  static Patch scale(int replicas) {
    return patch("{\"spec\":{\"replicas\":%d}}".formatted(replicas));
  }

  static Delete delete(ObjectRef ref) {
    return new Delete(ref, DeleteOptions.DEFAULT);
  }

  private static Patch patch(String body) {
    var web = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");
    return new Patch(web, PatchType.STRATEGIC_MERGE, body, "");
  }
}
