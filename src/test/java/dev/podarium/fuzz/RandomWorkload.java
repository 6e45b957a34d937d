package dev.podarium.fuzz;

import dev.podarium.chance.Chance;

/** A small workload of any kind, right, in a state that can be reached. */
enum RandomWorkload {
  DEPLOYMENT,
  AUTOSCALED_DEPLOYMENT,
  REPLICA_SET,
  REPLICATION_CONTROLLER,
  DAEMON_SET,
  STATEFUL_SET,
  JOB,
  CRON_JOB;

  /** Its manifest in YAML. */
  String manifest(String name, Chance chance) {
    return switch (this) {
      case DEPLOYMENT ->
          serving("apps/v1", "Deployment", name, chance)
              + "  replicas: %d\n  minReadySeconds: %d\n  revisionHistoryLimit: %d\n  strategy: %s\n"
                  .formatted(
                      size(chance), chance.oneOf(0, 0, 3), chance.between(0, 2), strategy(chance));
      case AUTOSCALED_DEPLOYMENT -> DEPLOYMENT.manifest(name, chance) + autoscaler(name, chance);
      case REPLICA_SET ->
          serving("apps/v1", "ReplicaSet", name, chance) + "  replicas: " + size(chance) + "\n";
      case REPLICATION_CONTROLLER ->
          "apiVersion: v1\nkind: ReplicationController\nmetadata: {name: %s}\nspec:\n  selector: {app: %s}\n"
                  .formatted(name, name)
              + "  replicas: %d\n".formatted(size(chance))
              + template(name, "Always", container(chance));
      case DAEMON_SET ->
          serving("apps/v1", "DaemonSet", name, chance)
              + "  updateStrategy: "
              + chance.oneOf(
                  "{type: OnDelete}",
                  "{rollingUpdate: {maxUnavailable: 1}}",
                  "{rollingUpdate: {maxUnavailable: 50%}}",
                  "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}")
              + "\n";
      case STATEFUL_SET -> statefulSet(name, chance);
      case JOB ->
          "apiVersion: batch/v1\nkind: Job\nmetadata: {name: %s}\nspec:\n".formatted(name)
              + job(name, chance);
      case CRON_JOB ->
          "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: %s}\nspec:\n".formatted(name)
              + "  schedule: \"%s\"\n".formatted(chance.oneOf("* * * * *", "*/2 * * * *"))
              + "  concurrencyPolicy: %s\n".formatted(chance.oneOf("Allow", "Forbid", "Replace"))
              + "  jobTemplate:\n    spec:\n"
              + job(name, chance).indent(4);
    };
  }

  private static String serving(String version, String kind, String name, Chance chance) {
    return "apiVersion: %s\nkind: %s\nmetadata: {name: %s}\nspec:\n  selector: {matchLabels: {app: %s}}\n"
            .formatted(version, kind, name, name)
        + template(name, "Always", container(chance));
  }

  private static String autoscaler(String name, Chance chance) {
    return """
    ---
    apiVersion: autoscaling/v2
    kind: HorizontalPodAutoscaler
    metadata: {name: %1$s}
    spec:
      scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: %1$s}
      minReplicas: %2$d
      maxReplicas: 4
      behavior: {scaleDown: {stabilizationWindowSeconds: %3$d}}
      metrics:
      - type: Resource
        resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}
    """
        .formatted(name, chance.between(1, 3), chance.oneOf(0, 30, 300));
  }

  private static String statefulSet(String name, Chance chance) {
    var claims =
        chance.onceIn(2)
            ? ""
            : """
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
              persistentVolumeClaimRetentionPolicy: {whenScaled: %s, whenDeleted: %s}
            """
                .formatted(chance.oneOf("Retain", "Delete"), chance.oneOf("Retain", "Delete"));
    return serving("apps/v1", "StatefulSet", name, chance)
        + "  serviceName: %s\n  replicas: %d\n  podManagementPolicy: %s\n  updateStrategy: %s\n"
            .formatted(
                name,
                size(chance),
                chance.oneOf("OrderedReady", "OrderedReady", "Parallel"),
                chance.oneOf(
                    "{type: OnDelete}",
                    "{rollingUpdate: {partition: 0}}",
                    "{rollingUpdate: {partition: 2}}"))
        + claims;
  }

  private static String job(String name, Chance chance) {
    var indexed = chance.onceIn(3);
    var completions = chance.between(1, 4);
    return "  parallelism: %d\n  backoffLimit: %d\n"
            .formatted(chance.between(1, 3), chance.between(0, 3))
        + (indexed || !chance.onceIn(4) ? "  completions: " + completions + "\n" : "")
        + (indexed ? "  completionMode: Indexed\n" : "")
        + (chance.onceIn(4) ? "  ttlSecondsAfterFinished: 20\n" : "")
        + (chance.onceIn(5) ? "  activeDeadlineSeconds: 60\n" : "")
        + template(
            name,
            chance.oneOf("Never", "Never", "OnFailure"),
            "command: [sh, -c, \"%s\"]"
                .formatted(chance.oneOf("sleep 5", "sleep 20", "exit 0", "sleep 2; exit 1")));
  }

  private static String template(String name, String restart, String container) {
    return """
      template:
        metadata: {labels: {app: %s}}
        spec:
          restartPolicy: %s
          terminationGracePeriodSeconds: 2
          containers: [{name: main, image: "nginx:1.14.2", %s}]
    """
        .formatted(name, restart, container);
  }

  private static String container(Chance chance) {
    return "resources: {requests: {cpu: %s}}".formatted(chance.oneOf("10m", "100m"));
  }

  /** How many Pods it wants. */
  static int size(Chance chance) {
    return chance.between(0, 5);
  }

  private static String strategy(Chance chance) {
    return chance.oneOf(
        "{type: Recreate}",
        "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}",
        "{rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}",
        "{rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}");
  }
}
