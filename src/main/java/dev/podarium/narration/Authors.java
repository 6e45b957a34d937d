package dev.podarium.narration;

import java.util.Map;

/** Who writes, as a student knows them: {@code The Deployment controller}. */
final class Authors {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("user", "You"),
          Map.entry("kube-apiserver", "The API server"),
          Map.entry("etcd", "The store"),
          Map.entry("deployment-controller", "The Deployment controller"),
          Map.entry("replicaset-controller", "The ReplicaSet controller"),
          Map.entry("replicationcontroller-controller", "The ReplicationController controller"),
          Map.entry("daemonset-controller", "The DaemonSet controller"),
          Map.entry("statefulset-controller", "The StatefulSet controller"),
          Map.entry("persistentvolume-binder-controller", "The volume binder"),
          Map.entry("persistentvolumeclaim-protection-controller", "The protection of claims"),
          Map.entry("persistentvolume-protection-controller", "The protection of volumes"),
          Map.entry("job-controller", "The Job controller"),
          Map.entry("ttl-after-finished-controller", "The TTL controller"),
          Map.entry("horizontal-pod-autoscaler-controller", "The autoscaler"),
          Map.entry("cronjob-controller", "The CronJob controller"),
          Map.entry("endpoints-controller", "The Endpoints controller"),
          Map.entry("endpointslice-controller", "The EndpointSlice controller"),
          Map.entry("disruption-controller", "The disruption controller"),
          Map.entry("resourcequota-controller", "The ResourceQuota controller"),
          Map.entry("default-scheduler", "The scheduler"),
          Map.entry("kube-scheduler", "The scheduler"),
          Map.entry("garbage-collector-controller", "The garbage collector"),
          Map.entry("node-controller", "The Node controller"),
          Map.entry("node-lifecycle-controller", "The Node controller"),
          Map.entry("taint-eviction-controller", "The taint eviction controller"),
          Map.entry("pod-garbage-collector-controller", "The Pod garbage collector"),
          Map.entry("root-ca-certificate-publisher-controller", "The certificate publisher"),
          Map.entry("serviceaccount-controller", "The ServiceAccount controller"),
          Map.entry("namespace-controller", "The Namespace controller"));

  private Authors() {}

  /** The author of a write, to begin a sentence with. */
  static String of(String by) {
    var space = by.indexOf(' ');
    if (space > 0) {
      return "The " + by.substring(0, space) + " on " + by.substring(space + 1);
    }
    var known = KNOWN.get(by);
    return known != null ? known : "The " + by.replace('-', ' ');
  }

  /** Whether an autoscaler wrote it. */
  static boolean isAutoscaler(String by) {
    return by.equals("horizontal-pod-autoscaler-controller");
  }

  /** Whether a person wrote it. */
  static boolean isPerson(String by) {
    return by.equals("user");
  }
}
