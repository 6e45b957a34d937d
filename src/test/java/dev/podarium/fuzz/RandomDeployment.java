package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import java.util.Locale;

/** A Deployment that may be large, may fail in any way, and that the API server takes. */
final class RandomDeployment {

  private static final String[] BOUNDS = {"0", "1", "3", "10%", "25%", "50%", "100%"};
  private static final String[] IMAGES = {
    "nginx:1.14.2",
    "nginx:1.27",
    "redis:7",
    "busybox:1.36",
    "example.test/app:1",
    "app:doesnotexist"
  };
  private static final String[] ENDINGS = {
    "", "", "", "sleep 20", "sleep 5; exit 1", "exit 0", "false", "sleep 2 && sleep 300"
  };

  private RandomDeployment() {}

  static String manifest(String name, Chance chance) {
    return String.format(
        Locale.ROOT,
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %1$s}
        spec:
          replicas: %2$d
          minReadySeconds: %3$d
          progressDeadlineSeconds: %4$d
          revisionHistoryLimit: %5$d
          selector: {matchLabels: {app: %1$s}}
          strategy: %6$s
          template:
            metadata:
              labels: {app: %1$s}
              annotations: {%7$s}
            spec:
              terminationGracePeriodSeconds: %8$d
              containers:
              - name: main
        %9$s\
        """,
        name,
        replicas(chance),
        chance.oneOf(0, 0, 0, 2, 30),
        chance.oneOf(600, 40, 60),
        chance.oneOf(10, 0, 2),
        strategy(chance),
        wishes(chance),
        chance.oneOf(30, 0, 1, 5),
        container(chance).indent(8));
  }

  /** Mostly a few Pods, now and then up to two hundred. */
  static int replicas(Chance chance) {
    return chance.onceIn(4) ? chance.between(0, 200) : chance.between(0, 12);
  }

  private static String strategy(Chance chance) {
    if (chance.onceIn(5)) {
      return "{type: Recreate}";
    }
    var surge = chance.oneOf(BOUNDS);
    var unavailable = chance.oneOf(BOUNDS);
    return "{rollingUpdate: {maxSurge: %s, maxUnavailable: %s}}"
        .formatted(surge.equals("0") && unavailable.equals("0") ? "1" : surge, unavailable);
  }

  private static String wishes(Chance chance) {
    return String.join(
        ", ",
        chance.onceIn(4) ? "podarium.dev/starts: 3s" : "a: b",
        chance.onceIn(6) ? "podarium.dev/runs: 40s" : "c: d",
        chance.onceIn(6) ? "podarium.dev/stops: never" : "e: f",
        chance.onceIn(6) ? "podarium.dev/ready-after: 12s" : "g: h");
  }

  private static String container(Chance chance) {
    var ending = chance.oneOf(ENDINGS);
    return String.join(
        "\n",
        "image: " + chance.oneOf(IMAGES),
        ending.isEmpty() ? "args: []" : "command: [sh, -c, \"%s\"]".formatted(ending),
        "resources: {requests: {cpu: %s, memory: %s}}"
            .formatted(chance.oneOf("10m", "50m", "250m", "1"), chance.oneOf("8Mi", "64Mi", "1Gi")),
        "ports: [{containerPort: 80%s}]".formatted(chance.onceIn(8) ? ", hostPort: 8080" : ""),
        chance.onceIn(3) ? "readinessProbe: " + probe(chance) : "stdin: false",
        chance.onceIn(4) ? "livenessProbe: " + probe(chance) : "tty: false",
        chance.onceIn(6)
            ? "startupProbe: {exec: {command: [ls]}, failureThreshold: 3}"
            : "stdinOnce: false");
  }

  private static String probe(Chance chance) {
    return "{%s, periodSeconds: %d, failureThreshold: %d, initialDelaySeconds: %d}"
        .formatted(
            chance.oneOf(
                "httpGet: {path: /, port: 80}",
                "tcpSocket: {port: 80}",
                "tcpSocket: {port: 81}",
                "exec: {command: [cat, /tmp/healthy]}",
                "exec: {command: [\"false\"]}"),
            chance.between(1, 10),
            chance.between(1, 4),
            chance.between(0, 5));
  }
}
