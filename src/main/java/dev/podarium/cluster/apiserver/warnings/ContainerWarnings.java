package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The containers of a Pod, those that initialize it first.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/pod/warnings.go
 *
 * @param at the Pod's spec
 * @param annotations where its annotations are
 * @param template whether it is a template; AppArmor warns of Pods elsewhere
 */
record ContainerWarnings(
    PodSpec spec, ObjectMeta meta, Field at, Field annotations, boolean template, Found found) {

  private static final String SECCOMP = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP_OF = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APPARMOR_OF = "container.apparmor.security.beta.kubernetes.io/";
  private static final String USE_SECCOMP =
      "non-functional in v1.27+; use the \"seccompProfile\" field instead";
  private static final String USE_APPARMOR =
      "deprecated since v1.30; use the \"appArmorProfile\" field instead";

  void check() {
    var context = spec.getSecurityContext();
    if ((context == null || context.getSeccompProfile() == null) && isAnnotated(SECCOMP)) {
      found.add(annotations.key(SECCOMP), USE_SECCOMP);
    }
    visit(spec, at, this::check);
  }

  /** Calls the visitor for each container with its place. */
  static void visit(PodSpec spec, Field at, BiConsumer<Container, Field> visitor) {
    var inits = spec.getInitContainers();
    for (var i = 0; i < inits.size(); i++) {
      visitor.accept(inits.get(i), at.child("initContainers").index(i));
    }
    var containers = spec.getContainers();
    for (var i = 0; i < containers.size(); i++) {
      visitor.accept(containers.get(i), at.child("containers").index(i));
    }
  }

  private void check(Container container, Field here) {
    checkProfiles(container);
    var resources = container.getResources();
    if (resources != null) {
      var limits = here.child("resources").child("limits");
      var requests = here.child("resources").child("requests");
      for (var resource : List.of("memory", "ephemeral-storage")) {
        PodWarnings.checkBytes(resource, resources.getLimits(), limits, found);
        PodWarnings.checkBytes(resource, resources.getRequests(), requests, found);
      }
    }
    checkEnvironment(container.getEnv(), here.child("env"));
  }

  private void checkProfiles(Container container) {
    var own = container.getSecurityContext();
    var seccomp = SECCOMP_OF + container.getName();
    if ((own == null || own.getSeccompProfile() == null) && isAnnotated(seccomp)) {
      found.add(annotations.key(seccomp), USE_SECCOMP);
    }
    var pods = spec.getSecurityContext();
    var profiled =
        (pods != null && pods.getAppArmorProfile() != null)
            || (own != null && own.getAppArmorProfile() != null);
    var apparmor = APPARMOR_OF + container.getName();
    if (template && !profiled && isAnnotated(apparmor)) {
      found.add(annotations.key(apparmor), USE_APPARMOR);
    }
  }

  private void checkEnvironment(List<EnvVar> variables, Field here) {
    Set<@Nullable String> seen = new HashSet<>();
    for (var i = 0; i < variables.size(); i++) {
      var variable = variables.get(i);
      if (!seen.add(variable.getName()) && hides(variable)) {
        found.add(
            here.index(i),
            "hides previous definition of \"%s\", which may be dropped when using apply"
                .formatted(variable.getName()));
      }
    }
  }

  /** A value that is built on the one before is no fault. */
  private static boolean hides(EnvVar variable) {
    var before = "$(" + variable.getName() + ")";
    var value = variable.getValue() == null ? "" : variable.getValue();
    return variable.getValueFrom() != null || value.equals(before) || !value.contains(before);
  }

  private boolean isAnnotated(String key) {
    return meta.getAnnotations() != null && meta.getAnnotations().containsKey(key);
  }
}
