package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerRestartRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Containers and init containers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateContainers,
 * validateInitContainers
 */
public final class ContainerRules {

  private static final List<String> MESSAGE_POLICIES = List.of("File", "FallbackToLogsOnError");
  private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
  private static final List<String> RESTARTS = List.of("Always", "Never", "OnFailure");
  private static final List<String> SIDECAR_RESTARTS = List.of("Always");
  private static final String NOT_IN_INIT =
      "may not be set for init containers without restartPolicy=Always";
  private static final int MOST_EXIT_CODES = 255;

  private ContainerRules() {}

  /**
   * What containers may refer to in their Pod.
   *
   * @param volumes names of its volumes
   * @param claims names of its resource claims
   * @param graceSeconds how long it gets to end
   * @param os the operating system that it asks for
   */
  public record Surroundings(
      Set<String> volumes, Set<String> claims, @Nullable Long graceSeconds, @Nullable String os) {}

  /** Those that run for as long as the Pod. */
  public static void check(List<Container> containers, Surroundings pod, Field at) {
    if (containers.isEmpty()) {
      at.required();
      return;
    }
    var names = new HashSet<String>();
    for (var i = 0; i < containers.size(); i++) {
      var container = containers.get(i);
      checkCommon(container, pod, at.index(i));
      checkUnique(container.getName(), names, at.index(i).child("name"));
      checkLife(container, pod, at.index(i));
      checkRestart(container, RESTARTS, at.index(i));
    }
    Ports.checkHostPortsDiffer(containers, at);
  }

  /** Those that run before, one after the other, and sidecars among them. */
  public static void checkInit(
      List<Container> inits, List<Container> containers, Surroundings pod, Field at) {
    var names = new HashSet<String>();
    containers.forEach(container -> names.add(container.getName()));
    for (var i = 0; i < inits.size(); i++) {
      var init = inits.get(i);
      checkCommon(init, pod, at.index(i));
      checkUnique(init.getName(), names, at.index(i).child("name"));
      if ("Always".equals(init.getRestartPolicy())) {
        checkLife(init, pod, at.index(i));
      } else {
        checkNoLife(init, at.index(i));
      }
      checkRestart(
          init, init.getRestartPolicyRules().isEmpty() ? SIDECAR_RESTARTS : RESTARTS, at.index(i));
      checkOwnHostPorts(init, at.index(i));
    }
  }

  private static void checkCommon(Container container, Surroundings pod, Field at) {
    if (isEmpty(container.getName())) {
      at.child("name").required();
    } else {
      at.child("name").invalid(container.getName(), Names.dns1123Label(container.getName()));
    }
    if (isEmpty(container.getImage())) {
      at.child("image").required();
    }
    checkChoice(
        container.getTerminationMessagePolicy(),
        MESSAGE_POLICIES,
        at.child("terminationMessagePolicy"));
    Ports.check(container.getPorts(), at.child("ports"));
    Environments.check(container.getEnv(), at.child("env"));
    Environments.checkFrom(container.getEnvFrom(), at.child("envFrom"));
    Mounts.check(container, pod.volumes(), at.child("volumeMounts"));
    checkChoice(container.getImagePullPolicy(), PULL_POLICIES, at.child("imagePullPolicy"));
    ResourceRules.check(container.getResources(), pod.claims(), at.child("resources"));
    SecurityContexts.check(container.getSecurityContext(), at.child("securityContext"));
  }

  private static void checkLife(Container container, Surroundings pod, Field at) {
    Handlers.check(container.getLifecycle(), pod.graceSeconds(), pod.os(), at.child("lifecycle"));
    Probes.checkLivenessOrStartup(container.getLivenessProbe(), at.child("livenessProbe"));
    Probes.checkReadiness(container.getReadinessProbe(), at.child("readinessProbe"));
    Probes.checkLivenessOrStartup(container.getStartupProbe(), at.child("startupProbe"));
  }

  private static void checkNoLife(Container init, Field at) {
    forbid(init.getLifecycle(), at.child("lifecycle"));
    forbid(init.getLivenessProbe(), at.child("livenessProbe"));
    forbid(init.getReadinessProbe(), at.child("readinessProbe"));
    forbid(init.getStartupProbe(), at.child("startupProbe"));
  }

  private static void forbid(@Nullable Object given, Field at) {
    if (given != null) {
      at.forbidden(NOT_IN_INIT);
    }
  }

  private static void checkRestart(Container container, List<String> allowed, Field at) {
    var policy = container.getRestartPolicy();
    var rules = container.getRestartPolicyRules();
    if (policy != null) {
      at.child("restartPolicy").oneOf(policy, allowed);
    } else if (rules != null && !rules.isEmpty()) {
      at.child("restartPolicy").required("must specify restartPolicy when restart rules are used");
    }
    for (var i = 0; rules != null && i < rules.size(); i++) {
      checkRestartRule(rules.get(i), at.child("restartPolicyRules").index(i));
    }
  }

  private static void checkRestartRule(ContainerRestartRule rule, Field at) {
    at.child("action").oneOf(rule.getAction(), List.of("Restart"));
    var exitCodes = rule.getExitCodes();
    if (exitCodes == null) {
      at.child("exitCodes").required("must be specified");
      return;
    }
    at.child("exitCodes").child("operator").oneOf(exitCodes.getOperator(), List.of("In", "NotIn"));
    if (exitCodes.getValues().size() > MOST_EXIT_CODES) {
      at.child("exitCodes").child("values").tooMany(exitCodes.getValues().size(), MOST_EXIT_CODES);
    }
  }

  private static void checkOwnHostPorts(Container container, Field at) {
    var taken = new HashSet<String>();
    var ports = container.getPorts();
    for (var i = 0; ports != null && i < ports.size(); i++) {
      Ports.checkHostPort(ports.get(i), taken, at.child("ports").index(i));
    }
  }

  private static void checkUnique(@Nullable String name, Set<String> names, Field at) {
    if (name != null && !name.isEmpty() && !names.add(name)) {
      at.duplicate(name);
    }
  }

  private static void checkChoice(@Nullable String value, List<String> allowed, Field at) {
    if (isEmpty(value)) {
      at.required();
    } else {
      at.oneOf(value, allowed);
    }
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
