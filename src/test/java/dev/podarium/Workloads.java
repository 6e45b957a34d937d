package dev.podarium;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;

/**
 * Workloads as a person would write them: in namespace default, their Pods labelled {@code app=}
 * with the workload's name, one container {@code web}.
 */
public final class Workloads {

  /** The image of the lesson. */
  public static final String NGINX = "nginx:1.14.2";

  private Workloads() {}

  /** The Deployment {@code web}. */
  public static Deployment web(int replicas) {
    return deployment("web", replicas, NGINX);
  }

  public static Deployment deployment(String name, int replicas, String image) {
    return new DeploymentBuilder()
        .withMetadata(metadata(name))
        .withNewSpec()
        .withReplicas(replicas)
        .withSelector(selector(name))
        .withTemplate(template(name, image))
        .endSpec()
        .build();
  }

  public static ReplicaSet replicaSet(String name, int replicas) {
    return new ReplicaSetBuilder()
        .withMetadata(metadata(name))
        .withNewSpec()
        .withReplicas(replicas)
        .withSelector(selector(name))
        .withTemplate(template(name, NGINX))
        .endSpec()
        .build();
  }

  /** A StatefulSet each of whose Pods has a claim {@code data}. */
  public static StatefulSet stateful(String name, int replicas) {
    return new StatefulSetBuilder()
        .withMetadata(metadata(name))
        .withNewSpec()
        .withReplicas(replicas)
        .withServiceName(name)
        .withSelector(selector(name))
        .withTemplate(template(name, NGINX))
        .addNewVolumeClaimTemplate()
        .withNewMetadata()
        .withName("data")
        .endMetadata()
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withNewResources()
        .addToRequests("storage", new Quantity("1Gi"))
        .endResources()
        .endSpec()
        .endVolumeClaimTemplate()
        .endSpec()
        .build();
  }

  /** A copy that rolls within bounds: each a number, a text like {@code 25%}, or null for none. */
  public static Deployment rolling(Deployment deployment, Object surge, Object unavailable) {
    return new DeploymentBuilder(deployment)
        .editSpec()
        .withNewStrategy()
        .withType("RollingUpdate")
        .withNewRollingUpdate()
        .withMaxSurge(intOrString(surge))
        .withMaxUnavailable(intOrString(unavailable))
        .endRollingUpdate()
        .endStrategy()
        .endSpec()
        .build();
  }

  /** A number, a text like {@code 25%}, or null. */
  public static IntOrString intOrString(Object value) {
    return switch (value) {
      case null -> null;
      case Integer number -> new IntOrString(number);
      default -> new IntOrString(value.toString());
    };
  }

  private static ObjectMeta metadata(String name) {
    return new ObjectMetaBuilder().withName(name).withNamespace("default").build();
  }

  private static LabelSelector selector(String name) {
    return new LabelSelectorBuilder().addToMatchLabels("app", name).build();
  }

  private static PodTemplateSpec template(String name, String image) {
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .addToLabels("app", name)
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage(image)
        .endContainer()
        .endSpec()
        .build();
  }
}
