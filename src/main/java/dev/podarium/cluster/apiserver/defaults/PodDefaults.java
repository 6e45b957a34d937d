package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import dev.podarium.objects.pods.Containers;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;

/**
 * Defaults of Pods and of the templates that Pods are made from.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go
 */
public final class PodDefaults {

  private static final long GRACE_SECONDS = 30;

  private static final Defaults<PodSpec> SPEC =
      Defaults.of(PodSpec.class)
          .each("volumes", VolumeDefaults.VOLUME)
          .each("initContainers", ContainerDefaults.CONTAINER)
          .each("containers", ContainerDefaults.CONTAINER)
          .each("ephemeralContainers", ContainerDefaults.EPHEMERAL)
          .computed("serviceAccountName", PodSpec::getServiceAccount)
          .computed("serviceAccount", PodSpec::getServiceAccountName)
          .value("dnsPolicy", "ClusterFirst")
          .value("restartPolicy", "Always")
          .value("securityContext", new PodSecurityContext())
          .value("terminationGracePeriodSeconds", GRACE_SECONDS)
          .value("schedulerName", "default-scheduler");

  /** What a Pod gets and a template does not. */
  private static final Defaults<PodSpec> IN_A_POD =
      Defaults.of(PodSpec.class).value("enableServiceLinks", true);

  private static final Defaults<Pod> POD =
      Defaults.of(Pod.class).value("spec", new PodSpec()).part("spec", SPEC.and(IN_A_POD));

  private static final Defaults<PodTemplateSpec> TEMPLATE =
      Defaults.of(PodTemplateSpec.class).part("spec", SPEC);

  private PodDefaults() {}

  /** Of the template of a workload. */
  public static Defaults<PodTemplateSpec> template() {
    return TEMPLATE;
  }

  /** The Pod with its absent fields filled in. */
  public static Pod fill(Pod pod) {
    var filled = POD.fill(pod);
    var host = Boolean.TRUE.equals(filled.getSpec().getHostNetwork());
    return Containers.inAll(filled, container -> inAPod(container, host));
  }

  /** Requests follow limits, and host ports container ports when the host's network is used. */
  private static Container inAPod(Container container, boolean hostNetwork) {
    var requested = Containers.withRequestsFromLimits(container);
    return hostNetwork ? Containers.withHostPorts(requested) : requested;
  }
}
