package dev.podarium.upstream;

import dev.podarium.cluster.apiserver.validation.ContainerRules;
import dev.podarium.cluster.apiserver.validation.ContainerRules.Surroundings;
import dev.podarium.cluster.apiserver.validation.Environments;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Mounts;
import dev.podarium.cluster.apiserver.validation.PodSpecs;
import dev.podarium.cluster.apiserver.validation.Ports;
import dev.podarium.cluster.apiserver.validation.Probes;
import dev.podarium.cluster.apiserver.validation.SpreadConstraints;
import dev.podarium.cluster.apiserver.validation.Tolerations;
import dev.podarium.cluster.apiserver.validation.Volumes;
import dev.podarium.objects.Kinds;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/apis/core/validation/validation_test.go */
class PodValidationTest {

  private static final Map<String, String> SKIPPED =
      Map.ofEntries(
          Map.entry("validation-pod-325cac2d", "resize policies are not judged here"),
          Map.entry("validation-pod-a29ed006", "upstream prints the claim in its inner form"),
          Map.entry(
              "validation-pod-e77da7e3",
              "1.36 also names `fileKeyRef`; the test asks with its gate off"),
          Map.entry(
              "validation-pod-21c5fc7e",
              "1.36 takes every printable name of a variable; the test asks the rule from before"),
          Map.entry(
              "validation-pod-ac2cc4c8",
              "1.36 takes every printable name of a variable; the test asks the rule from before"),
          Map.entry(
              "validation-pod-b1a077f2",
              "1.36 takes every printable name of a variable; the test asks the rule from before"),
          Map.entry(
              "validation-pod-0d8d5e5d",
              "the table leaves out the volumeDevices that the mount collides with"),
          Map.entry(
              "validation-pod-ef2a52ac",
              "the table leaves out the volumeDevices that the mount collides with"),
          Map.entry(
              "validation-pod-4859d345",
              "1.36 has ContainerRestartRules on; the test asks with the gate off"),
          Map.entry(
              "validation-pod-61b15442",
              "clusters allow privileged containers; the test forbids them"),
          Map.entry(
              "validation-pod-07e52f50", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-62d63ff3", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-04ada6d3", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-439baee1", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-7a67013a", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-838f640e", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-84642a09", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-bd7f061a", "1.36 has TaintTolerationComparisonOperators off (alpha)"),
          Map.entry(
              "validation-pod-884b59a9",
              "a stored label value that breaks the rule is refused here at each update"),
          Map.entry(
              "validation-pod-3f5a61eb",
              "1.36 has RestartAllContainersOnContainerExits off (alpha)"));

  @TestFactory
  Stream<DynamicTest> podsAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-pod", SKIPPED, PodValidationTest::check);
  }

  private static void check(Case one) {
    switch (String.valueOf(one.given().get("kind"))) {
      case "Pod" -> FieldErrors.checkObject(one, Kinds.POD);
      case "PodSpec" -> FieldErrors.checkPart(one, PodSpec.class, PodValidationTest::spec);
      case "[]Volume" ->
          FieldErrors.checkParts(one, Volume.class, (list, at) -> Volumes.check(list, "", at));
      case "[]Container" -> FieldErrors.checkParts(one, Container.class, PodValidationTest::all);
      case "[]Container (init)" ->
          FieldErrors.checkParts(one, Container.class, PodValidationTest::init);
      case "[]EnvVar" -> FieldErrors.checkParts(one, EnvVar.class, Environments::check);
      case "[]VolumeMount" ->
          FieldErrors.checkParts(one, VolumeMount.class, (list, at) -> mounts(one, list, at));
      case "[]TopologySpreadConstraint" ->
          FieldErrors.checkParts(one, TopologySpreadConstraint.class, SpreadConstraints::check);
      case "Probe" -> FieldErrors.checkPart(one, Probe.class, Probes::check);
      case "[]ContainerPort" -> FieldErrors.checkParts(one, ContainerPort.class, Ports::check);
      case "[]Toleration" -> FieldErrors.checkParts(one, Toleration.class, Tolerations::check);
      case "[]PodSchedulingGate" ->
          FieldErrors.checkParts(one, PodSchedulingGate.class, PodSpecs::checkSchedulingGates);
      case "restartPolicy" -> policy(one, PodSpecs::checkRestartPolicy);
      case "dnsPolicy" -> policy(one, PodSpecs::checkDnsPolicy);
      default -> throw new AssertionError("no rule for " + one.given().get("kind"));
    }
  }

  private static void spec(PodSpec spec, Field at) {
    PodSpecs.check(spec, "", at);
  }

  private static void all(List<Container> containers, Field at) {
    ContainerRules.check(containers, new Surroundings(Set.of(), Set.of(), 30L, null), at);
  }

  private static void init(List<Container> containers, Field at) {
    ContainerRules.checkInit(
        containers, List.of(), new Surroundings(Set.of(), Set.of(), 30L, null), at);
  }

  /** The table leaves out the Pod's volumes: those that are not reported as not found. */
  private static void mounts(Case one, List<VolumeMount> mounts, Field at) {
    var errors = one.expected().get("errors").toString();
    var volumes =
        mounts.stream()
            .map(VolumeMount::getName)
            .filter(name -> !errors.contains("Not found: \"" + name + "\""))
            .collect(Collectors.toSet());
    if (errors.contains("field=field.")) {
      mounts.forEach(mount -> Mounts.checkPropagation(mount, null, at));
      mounts.forEach(mount -> Mounts.checkSubPath(mount, at));
    } else {
      Mounts.check(new ContainerBuilder().withVolumeMounts(mounts).build(), volumes, at);
    }
  }

  private static void policy(Case one, BiConsumer<String, Field> rule) {
    var root = Field.root();
    rule.accept((String) one.given().get("object"), root);
    FieldErrors.compare(one, root.found());
  }
}
