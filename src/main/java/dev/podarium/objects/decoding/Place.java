package dev.podarium.objects.decoding;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a value stands, as Go's decoder names it.
 *
 * @param struct the type that has the field, {@code EnvVar}
 * @param field the field's own name, {@code value}
 * @param path the way without indexes, {@code spec.containers.env.value}
 */
record Place(String struct, String field, String path) {

  /** Fields that are text in the model and bytes in Go. */
  private static final Map<String, Set<String>> BYTES =
      new TreeMap<>(
          Map.of(
              "Secret", Set.of("data"),
              "ConfigMap", Set.of("binaryData"),
              "WebhookClientConfig", Set.of("caBundle"),
              "APIServiceSpec", Set.of("caBundle"),
              "CertificateSigningRequestSpec", Set.of("request"),
              "CertificateSigningRequestStatus", Set.of("certificate")));

  /** Fields that are text in the model and instants in Go, whatever type has them. */
  private static final Set<String> INSTANTS =
      Set.of(
          "allocationTimestamp",
          "completionTime",
          "creationTimestamp",
          "deletionTimestamp",
          "deprecatedFirstTimestamp",
          "deprecatedLastTimestamp",
          "expirationTimestamp",
          "finishedAt",
          "firstTimestamp",
          "lastHeartbeatTime",
          "lastPhaseTransitionTime",
          "lastProbeTime",
          "lastScaleTime",
          "lastScheduleTime",
          "lastSuccessfulTime",
          "lastTimestamp",
          "lastTransitionTime",
          "lastUpdateTime",
          "startTime",
          "startedAt",
          "time",
          "timeAdded");

  static Place root(String kind) {
    return new Place(kind, "", "");
  }

  Place field(String owner, String name) {
    return new Place(owner, name, path.isEmpty() ? name : path + "." + name);
  }

  boolean holdsBytes() {
    return BYTES.getOrDefault(struct, Set.of()).contains(field);
  }

  boolean holdsInstant() {
    return INSTANTS.contains(field);
  }
}
