package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.PodResourceClaim;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in a Pod or in the template of one.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidatePodSpec
 */
public final class PodSpecs {

  private static final List<String> RESTARTS = List.of("Always", "OnFailure", "Never");
  private static final List<String> DNS =
      List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
  private static final List<String> PREEMPTION = List.of("Never", "PreemptLowerPriority");

  private PodSpecs() {}

  /**
   * All of a spec.
   *
   * @param podName the Pod's own, empty in a template: claims of ephemeral volumes are named for it
   */
  public static void check(PodSpec spec, String podName, Field at) {
    var volumes = Volumes.check(spec.getVolumes(), podName, at.child("volumes"));
    var claims =
        spec.getResourceClaims().stream()
            .map(PodResourceClaim::getName)
            .collect(Collectors.toSet());
    var os = spec.getOs() == null ? null : spec.getOs().getName();
    var pod =
        new ContainerRules.Surroundings(
            volumes, claims, spec.getTerminationGracePeriodSeconds(), os);
    ContainerRules.check(spec.getContainers(), pod, at.child("containers"));
    ContainerRules.checkInit(
        spec.getInitContainers(), spec.getContainers(), pod, at.child("initContainers"));
    checkHostPorts(spec, at.child("containers"));
    checkRestartPolicy(spec.getRestartPolicy(), at.child("restartPolicy"));
    checkDnsPolicy(spec.getDnsPolicy(), at.child("dnsPolicy"));
    Labels.check(spec.getNodeSelector(), at.child("nodeSelector"));
    SecurityContexts.checkPod(spec, at.child("securityContext"));
    checkSchedulingGates(spec.getSchedulingGates(), at.child("schedulingGates"));
    checkNames(spec, at);
    checkDeadline(spec.getActiveDeadlineSeconds(), at.child("activeDeadlineSeconds"));
    checkAliases(spec.getHostAliases(), at.child("hostAliases"));
    checkPlacing(spec, at);
  }

  /** {@code Always}, {@code OnFailure} or {@code Never}. */
  public static void checkRestartPolicy(@Nullable String policy, Field at) {
    checkChoice(policy, RESTARTS, at);
  }

  /** Where a Pod's names are looked up. */
  public static void checkDnsPolicy(@Nullable String policy, Field at) {
    checkChoice(policy, DNS, at);
  }

  /** What the scheduler waits for. */
  public static void checkSchedulingGates(@Nullable List<PodSchedulingGate> gates, Field at) {
    var seen = new HashSet<String>();
    for (var i = 0; gates != null && i < gates.size(); i++) {
      var name = gates.get(i).getName() == null ? "" : gates.get(i).getName();
      at.index(i).invalid(name, Names.qualified(name));
      if (!seen.add(name)) {
        at.index(i).duplicate(name);
      }
    }
  }

  /** Virtual seconds that a Pod may be active. */
  static void checkDeadline(@Nullable Long seconds, Field at) {
    if (seconds != null && (seconds < 1 || seconds > Integer.MAX_VALUE)) {
      at.invalid(seconds, "must be between 1 and 2147483647, inclusive");
    }
  }

  private static void checkPlacing(PodSpec spec, Field at) {
    Affinities.check(spec.getAffinity(), at.child("affinity"));
    Tolerations.check(spec.getTolerations(), at.child("tolerations"));
    SpreadConstraints.check(
        spec.getTopologySpreadConstraints(), at.child("topologySpreadConstraints"));
    if (spec.getPreemptionPolicy() != null) {
      at.child("preemptionPolicy").oneOf(spec.getPreemptionPolicy(), PREEMPTION);
    }
  }

  private static void checkNames(PodSpec spec, Field at) {
    checkName(
        spec.getServiceAccountName(), Names::dns1123Subdomain, at.child("serviceAccountName"));
    checkName(spec.getNodeName(), Names::dns1123Subdomain, at.child("nodeName"));
    checkName(spec.getHostname(), Names::dns1123Label, at.child("hostname"));
    checkName(spec.getSubdomain(), Names::dns1123Label, at.child("subdomain"));
    checkName(spec.getPriorityClassName(), Names::dns1123Subdomain, at.child("priorityClassName"));
    checkName(spec.getRuntimeClassName(), Names::dns1123Subdomain, at.child("runtimeClassName"));
  }

  private static void checkName(@Nullable String name, Names.Rule rule, Field at) {
    if (name != null && !name.isEmpty()) {
      at.invalid(name, rule.problems(name));
    }
  }

  private static void checkHostPorts(PodSpec spec, Field at) {
    if (!Boolean.TRUE.equals(spec.getHostNetwork())) {
      return;
    }
    for (var i = 0; i < spec.getContainers().size(); i++) {
      checkHostPorts(spec.getContainers().get(i), at.index(i).child("ports"));
    }
  }

  private static void checkHostPorts(Container container, Field at) {
    var ports = container.getPorts();
    for (var i = 0; i < ports.size(); i++) {
      var host = ports.get(i).getHostPort();
      if (!Ports.isZero(host) && !host.equals(ports.get(i).getContainerPort())) {
        at.index(i)
            .child("hostPort")
            .invalid(host, "must match `containerPort` when `hostNetwork` is true");
      }
    }
  }

  private static void checkAliases(@Nullable List<HostAlias> aliases, Field at) {
    for (var i = 0; aliases != null && i < aliases.size(); i++) {
      var alias = aliases.get(i);
      var ip = alias.getIp() == null ? "" : alias.getIp();
      at.index(i).child("ip").invalid(ip, Addresses.problems(ip));
      for (var j = 0; j < alias.getHostnames().size(); j++) {
        var host = alias.getHostnames().get(j);
        at.index(i).child("hostnames").index(j).invalid(host, Names.dns1123Subdomain(host));
      }
    }
  }

  private static void checkChoice(@Nullable String value, List<String> allowed, Field at) {
    if (value == null || value.isEmpty()) {
      at.required();
    } else {
      at.oneOf(value, allowed);
    }
  }
}
