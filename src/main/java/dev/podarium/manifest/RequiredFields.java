package dev.podarium.manifest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields without which the API server refuses an object whatever else is in it. The model
 * classes do not say it; fields whose need depends on others are left to the API server.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * pkg/apis/apps/validation/validation.go, pkg/apis/batch/validation/validation.go
 */
final class RequiredFields {

  private static final Map<String, List<String>> BY_TYPE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Container", List.of("name", "image")),
              Map.entry("ContainerPort", List.of("containerPort")),
              Map.entry("CronJob", List.of("spec")),
              Map.entry("CronJobSpec", List.of("schedule", "jobTemplate")),
              Map.entry("DaemonSet", List.of("spec")),
              Map.entry("DaemonSetSpec", List.of("selector", "template")),
              Map.entry("Deployment", List.of("spec")),
              Map.entry("DeploymentSpec", List.of("selector", "template")),
              Map.entry("EnvVar", List.of("name")),
              Map.entry("HTTPGetAction", List.of("port")),
              Map.entry("Job", List.of("spec")),
              Map.entry("JobSpec", List.of("template")),
              Map.entry("JobTemplateSpec", List.of("spec")),
              Map.entry("LabelSelectorRequirement", List.of("key", "operator")),
              Map.entry("PersistentVolumeClaim", List.of("spec")),
              Map.entry("PersistentVolumeClaimSpec", List.of("accessModes", "resources")),
              Map.entry("Pod", List.of("spec")),
              Map.entry("PodSpec", List.of("containers")),
              Map.entry("PodTemplateSpec", List.of("spec")),
              Map.entry("ReplicaSet", List.of("spec")),
              Map.entry("ReplicaSetSpec", List.of("selector", "template")),
              Map.entry("ReplicationController", List.of("spec")),
              Map.entry("ReplicationControllerSpec", List.of("template")),
              Map.entry("RoleBinding", List.of("roleRef")),
              Map.entry("RoleRef", List.of("kind", "name")),
              Map.entry("ServicePort", List.of("port")),
              Map.entry("StatefulSet", List.of("spec")),
              Map.entry("StatefulSetSpec", List.of("selector", "template")),
              Map.entry("Volume", List.of("name")),
              Map.entry("VolumeMount", List.of("name", "mountPath"))));

  private RequiredFields() {}

  /** Names of the fields that a type must have, in the order in which they are reported. */
  static List<String> of(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }
}
