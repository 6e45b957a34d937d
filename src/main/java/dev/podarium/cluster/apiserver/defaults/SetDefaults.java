package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ReplicationControllerSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;

/**
 * Defaults of DaemonSets, StatefulSets with their claims, and ReplicationControllers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/v1/defaults.go, pkg/apis/core/v1/defaults.go
 */
public final class SetDefaults {

  private static final int HISTORY = 10;
  private static final String ROLLING = "RollingUpdate";
  private static final String RETAIN = "Retain";

  /** Of a claim. */
  public static final Defaults<PersistentVolumeClaim> CLAIM =
      Defaults.of(PersistentVolumeClaim.class)
          .value("spec", new PersistentVolumeClaimSpec())
          .part(
              "spec",
              Defaults.of(PersistentVolumeClaimSpec.class).value("volumeMode", "Filesystem"));

  /** Of a DaemonSet. */
  public static final Defaults<DaemonSet> DAEMON_SET =
      Defaults.of(DaemonSet.class)
          .value("spec", new DaemonSetSpec())
          .part(
              "spec",
              Defaults.of(DaemonSetSpec.class)
                  .value("updateStrategy", new DaemonSetUpdateStrategy())
                  .part(
                      "updateStrategy",
                      Defaults.of(DaemonSetUpdateStrategy.class)
                          .value("type", ROLLING)
                          .computed(
                              "rollingUpdate",
                              strategy ->
                                  ROLLING.equals(strategy.getType())
                                      ? new RollingUpdateDaemonSet()
                                      : null)
                          .part(
                              "rollingUpdate",
                              Defaults.of(RollingUpdateDaemonSet.class)
                                  .value("maxUnavailable", new IntOrString(1))
                                  .value("maxSurge", new IntOrString(0))))
                  .value("revisionHistoryLimit", HISTORY)
                  .part("template", PodDefaults.template()));

  /** Of a StatefulSet. */
  public static final Defaults<StatefulSet> STATEFUL_SET =
      Defaults.of(StatefulSet.class)
          .value("spec", new StatefulSetSpec())
          .part(
              "spec",
              Defaults.of(StatefulSetSpec.class)
                  .value("podManagementPolicy", "OrderedReady")
                  .value("updateStrategy", new StatefulSetUpdateStrategy())
                  .part(
                      "updateStrategy",
                      Defaults.of(StatefulSetUpdateStrategy.class)
                          .value("type", ROLLING)
                          .computed(
                              "rollingUpdate",
                              strategy ->
                                  ROLLING.equals(strategy.getType())
                                      ? new RollingUpdateStatefulSetStrategy()
                                      : null)
                          .part(
                              "rollingUpdate",
                              Defaults.of(RollingUpdateStatefulSetStrategy.class)
                                  .value("partition", 0)))
                  .value(
                      "persistentVolumeClaimRetentionPolicy",
                      new StatefulSetPersistentVolumeClaimRetentionPolicy())
                  .part(
                      "persistentVolumeClaimRetentionPolicy",
                      Defaults.of(StatefulSetPersistentVolumeClaimRetentionPolicy.class)
                          .value("whenDeleted", RETAIN)
                          .value("whenScaled", RETAIN))
                  .value("replicas", 1)
                  .value("revisionHistoryLimit", HISTORY)
                  .each("volumeClaimTemplates", CLAIM)
                  .part("template", PodDefaults.template()));

  /** Of a ReplicationController, whose selector is its template's labels. */
  public static final Defaults<ReplicationController> REPLICATION_CONTROLLER =
      Defaults.of(ReplicationController.class)
          .value("spec", new ReplicationControllerSpec())
          .part(
              "spec",
              Defaults.of(ReplicationControllerSpec.class)
                  .value("replicas", 1)
                  .computed(
                      "selector",
                      spec ->
                          spec.getTemplate() == null || spec.getTemplate().getMetadata() == null
                              ? null
                              : spec.getTemplate().getMetadata().getLabels())
                  .part("template", PodDefaults.template()));

  private SetDefaults() {}
}
