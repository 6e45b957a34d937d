package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pods and templates of them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/pod/warnings.go, warningsForPodSpecAndMeta;
 * pkg/registry/core/pod/strategy.go, WarningsOnCreate
 */
public final class PodWarnings {

  private static final String SYSCTLS =
      "non-functional in v1.11+; use the \"sysctls\" field instead";

  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "scheduler.alpha.kubernetes.io/critical-pod",
              "non-functional in v1.16+; use the \"priorityClassName\" field instead",
          "security.alpha.kubernetes.io/sysctls", SYSCTLS,
          "security.alpha.kubernetes.io/unsafe-sysctls", SYSCTLS);

  private static final String NO_POD = "a null labelSelector results in matching no pod";

  private PodWarnings() {}

  /** About a new Pod: its name first. */
  public static List<String> of(Pod pod) {
    var found = new Found();
    found.checkName(pod.getMetadata().getName(), "the Pod's hostname");
    check(pod.getSpec(), pod.getMetadata(), Field.root(), false, found);
    return found.texts();
  }

  /** About a template at its place. */
  static void check(@Nullable PodTemplateSpec template, Field at, Found found) {
    if (template != null && template.getSpec() != null) {
      var meta = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
      check(template.getSpec(), meta, at, true, found);
    }
  }

  private static void check(
      PodSpec spec, ObjectMeta meta, Field at, boolean template, Found found) {
    var here = at.child("spec");
    NodeLabels.checkSelector(spec.getNodeSelector(), here.child("nodeSelector"), found);
    AffinityWarnings.checkNodes(spec.getAffinity(), here.child("affinity"), found);
    checkSpread(spec, here.child("topologySpreadConstraints"), found);
    var annotations = at.child("metadata").child("annotations");
    for (var key : ANNOTATIONS.keySet().stream().sorted().toList()) {
      if (meta.getAnnotations() != null && meta.getAnnotations().containsKey(key)) {
        found.add(annotations.key(key), ANNOTATIONS.getOrDefault(key, ""));
      }
    }
    VolumeWarnings.check(spec.getVolumes(), here.child("volumes"), found);
    checkAliases(spec.getHostAliases(), here.child("hostAliases"), found);
    checkSecrets(spec.getImagePullSecrets(), here.child("imagePullSecrets"), found);
    checkBytes(spec.getOverhead(), here.child("overhead"), found);
    new ContainerWarnings(spec, meta, here, annotations, template, found).check();
    PortWarnings.check(spec, here, found);
    var grace = spec.getTerminationGracePeriodSeconds();
    if (grace != null && grace < 0) {
      found.add(
          here.child("terminationGracePeriodSeconds"),
          "must be >= 0; negative values are invalid and will be treated as 1");
    }
    AffinityWarnings.checkPods(spec.getAffinity(), here.child("affinity"), found);
    checkAddresses(spec, here, found);
  }

  private static void checkAddresses(PodSpec spec, Field at, Found found) {
    var dns =
        spec.getDnsConfig() == null ? List.<String>of() : spec.getDnsConfig().getNameservers();
    for (var i = 0; i < dns.size(); i++) {
      AddressWarnings.check(dns.get(i), at.child("dnsConfig").child("nameservers").index(i), found);
    }
    var aliases = spec.getHostAliases();
    for (var i = 0; i < aliases.size(); i++) {
      var here = at.child("hostAliases").index(i).child("ip");
      AddressWarnings.check(aliases.get(i).getIp(), here, found);
    }
  }

  private static void checkSpread(PodSpec spec, Field at, Found found) {
    var constraints = spec.getTopologySpreadConstraints();
    for (var i = 0; i < constraints.size(); i++) {
      var here = at.index(i);
      NodeLabels.checkNamed(constraints.get(i).getTopologyKey(), here.child("topologyKey"), found);
      if (constraints.get(i).getLabelSelector() == null) {
        found.add(here.child("labelSelector"), NO_POD);
      }
    }
  }

  private static void checkAliases(List<HostAlias> aliases, Field at, Found found) {
    Set<@Nullable String> seen = new HashSet<>();
    for (var i = 0; i < aliases.size(); i++) {
      if (!seen.add(aliases.get(i).getIp())) {
        found.add(at.index(i).child("ip"), "duplicate ip \"" + aliases.get(i).getIp() + "\"");
      }
    }
  }

  private static void checkSecrets(List<LocalObjectReference> secrets, Field at, Found found) {
    var seen = new HashSet<String>();
    for (var i = 0; i < secrets.size(); i++) {
      var name = name(secrets.get(i));
      if (!seen.add(name)) {
        found.add(at.index(i).child("name"), "duplicate name \"" + name + "\"");
      }
    }
    for (var i = 0; i < secrets.size(); i++) {
      if (name(secrets.get(i)).isEmpty()) {
        found.add(at.index(i).child("name"), "invalid empty name \"\"");
      }
    }
  }

  private static String name(LocalObjectReference secret) {
    return secret.getName() == null ? "" : secret.getName();
  }

  /** Memory and storage come in whole bytes. */
  static void checkBytes(@Nullable Map<String, Quantity> amounts, Field at, Found found) {
    checkBytes("memory", amounts, at, found);
    checkBytes("ephemeral-storage", amounts, at, found);
  }

  /** Of one resource. */
  static void checkBytes(
      String resource, @Nullable Map<String, Quantity> amounts, Field at, Found found) {
    var amount = amounts == null ? null : amounts.get(resource);
    if (amount != null && Quantities.value(amount).stripTrailingZeros().scale() > 0) {
      found.add(
          at.key(resource),
          "fractional byte value \"" + amount + "\" is invalid, must be an integer");
    }
  }
}
