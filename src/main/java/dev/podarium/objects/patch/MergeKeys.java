package dev.podarium.objects.patch;

import dev.podarium.objects.patch.MergeSchema.Rule;
import dev.podarium.objects.patch.MergeSchema.Strategy;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which fields are not merged as a plain document would be, by model class and field.
 *
 * <p>Source: the tags patchStrategy and patchMergeKey in k8s.io/api, types.go of each group
 */
final class MergeKeys {

  private static final String PLAIN_VALUES = "";

  private static final Map<String, String> MERGED_LISTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ObjectMeta.ownerReferences", "uid"),
              Map.entry("ObjectMeta.finalizers", PLAIN_VALUES),
              Map.entry("PodSpec.volumes", "name"),
              Map.entry("PodSpec.initContainers", "name"),
              Map.entry("PodSpec.containers", "name"),
              Map.entry("PodSpec.ephemeralContainers", "name"),
              Map.entry("PodSpec.imagePullSecrets", "name"),
              Map.entry("PodSpec.hostAliases", "ip"),
              Map.entry("PodSpec.topologySpreadConstraints", "topologyKey"),
              Map.entry("PodSpec.schedulingGates", "name"),
              Map.entry("PodSpec.resourceClaims", "name"),
              Map.entry("Container.ports", "containerPort"),
              Map.entry("Container.env", "name"),
              Map.entry("Container.volumeMounts", "mountPath"),
              Map.entry("Container.volumeDevices", "devicePath"),
              Map.entry("EphemeralContainer.ports", "containerPort"),
              Map.entry("EphemeralContainer.env", "name"),
              Map.entry("EphemeralContainer.volumeMounts", "mountPath"),
              Map.entry("EphemeralContainer.volumeDevices", "devicePath"),
              Map.entry("PodStatus.podIPs", "ip"),
              Map.entry("PodStatus.hostIPs", "ip"),
              Map.entry("PodStatus.resourceClaimStatuses", "name"),
              Map.entry("ServiceSpec.ports", "port"),
              Map.entry("ServiceAccount.secrets", "name"),
              Map.entry("NodeSpec.podCIDRs", PLAIN_VALUES),
              Map.entry("NodeStatus.addresses", "type"),
              Map.entry("CSINodeSpec.drivers", "name"),
              Map.entry("ValidatingWebhookConfiguration.webhooks", "name"),
              Map.entry("MutatingWebhookConfiguration.webhooks", "name")));

  /** Unions and lists of unions: of several fields only one may be set. */
  private static final Map<String, Boolean> RETAIN_KEYS =
      new TreeMap<>(
          Map.of(
              "PodSpec.volumes", true,
              "PodSpec.resourceClaims", true,
              "PodStatus.resourceClaimStatuses", true,
              "DeploymentSpec.strategy", true));

  private static final String REPLACED_MAP = "PodDisruptionBudgetSpec.selector";
  private static final String CONDITIONS = "Status.conditions";

  private MergeKeys() {}

  /** The rule of a field whose type, or whose elements' type, is merged as {@code inside} says. */
  static Rule rule(Class<?> type, String field, MergeSchema inside) {
    var name = type.getSimpleName() + "." + field;
    var key = name.endsWith(CONDITIONS) ? "type" : MERGED_LISTS.get(name);
    var strategy =
        key != null
            ? Strategy.MERGE
            : name.equals(REPLACED_MAP) ? Strategy.REPLACE : Strategy.DEFAULT;
    return new Rule(
        strategy, key == null ? PLAIN_VALUES : key, RETAIN_KEYS.containsKey(name), inside);
  }
}
