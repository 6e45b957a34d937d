package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.Pods;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What the cases of workload-statefulset give, as objects. */
@SuppressWarnings("unchecked")
record Given(Map<String, Object> given) {

  private static final String AREA = "workload-statefulset";

  private static final Map<String, String> UNMET =
      Map.of(
          "workload-statefulset-4a79e289",
          "a controller looks claims up in its own view, which is always there");

  /** The cases of some operations. */
  static Stream<DynamicTest> tests(Consumer<Case> check, String... ops) {
    var wanted = List.of(ops);
    var ids =
        Conformance.cases(AREA).stream()
            .filter(one -> wanted.contains(String.valueOf(one.given().get("op"))))
            .map(Case::id)
            .toList();
    return Conformance.tests(AREA, UNMET, check)
        .filter(test -> ids.contains(test.getDisplayName().split(" ")[0]));
  }

  static Given of(Case one) {
    return new Given(one.given());
  }

  boolean has(String key) {
    return given.get(key) != null;
  }

  String op() {
    return text("op");
  }

  String text(String key) {
    return String.valueOf(given.get(key));
  }

  int number(String key, int other) {
    return given.get(key) instanceof Number number ? number.intValue() : other;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(given.get(key));
  }

  <T> List<T> list(String key) {
    return (List<T>) given.getOrDefault(key, List.of());
  }

  Given part(String key) {
    return new Given((Map<String, Object>) Objects.requireNonNullElse(given.get(key), Map.of()));
  }

  List<Given> parts(String key) {
    return this.<Map<String, Object>>list(key).stream().map(Given::new).toList();
  }

  /** Whether {@code maxUnavailable} is looked at. */
  StatefulSetController controller() {
    return new StatefulSetController(part("featureGates").flag("MaxUnavailableStatefulSet"));
  }

  StatefulSet statefulSet() {
    return statefulSet("statefulSet");
  }

  StatefulSet statefulSet(String key) {
    return whole(Json.object(part(key).given, StatefulSet.class));
  }

  /** Three of foo with the rest of the spec as the case says. */
  StatefulSet foo() {
    var set =
        new StatefulSetBuilder()
            .withNewMetadata()
            .withName("foo")
            .withNamespace("default")
            .withUid("test")
            .endMetadata()
            .withNewSpec()
            .withReplicas(number("replicas", 3))
            .withPodManagementPolicy(
                has("podManagementPolicy") ? text("podManagementPolicy") : null)
            .withNewSelector()
            .addToMatchLabels("foo", "bar")
            .endSelector()
            .endSpec()
            .build();
    return whole(set);
  }

  /** With a template, a selector and a claim template where the case leaves them out. */
  static StatefulSet whole(StatefulSet set) {
    var spec = set.getSpec();
    if (spec.getSelector() == null) {
      return whole(
          new StatefulSetBuilder(set)
              .editSpec()
              .withNewSelector()
              .addToMatchLabels("foo", "bar")
              .endSelector()
              .endSpec()
              .build());
    }
    return spec.getTemplate() != null ? set : withImage(set, "nginx");
  }

  static StatefulSet withImage(StatefulSet set, String image) {
    return new StatefulSetBuilder(set)
        .editSpec()
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(set.getSpec().getSelector().getMatchLabels())
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("nginx")
        .withImage(image)
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  Pod pod(String key) {
    return Json.object(part(key).given, Pod.class);
  }

  List<Pod> pods() {
    var pods = new ArrayList<Pod>();
    parts("pods").forEach(part -> pods.add(whole(Json.object(part.given, Pod.class))));
    return pods;
  }

  private static Pod whole(Pod pod) {
    return pod.getSpec() == null ? Pods.withSpec(pod, new PodSpec()) : pod;
  }

  /** Claims, whether given by their names or whole. */
  List<PersistentVolumeClaim> claims() {
    return list("claims").stream().map(Given::claim).toList();
  }

  private static PersistentVolumeClaim claim(Object claim) {
    var parts = claim instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of("name", claim);
    return parts.containsKey("metadata")
        ? Json.object((Map<String, Object>) parts, PersistentVolumeClaim.class)
        : claim(
            String.valueOf(parts.get("name")),
            new Given((Map<String, Object>) parts).owners("ownerReferences"));
  }

  static PersistentVolumeClaim claim(String name, List<OwnerReference> owners) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .withOwnerReferences(owners)
        .endMetadata()
        .build();
  }

  List<OwnerReference> owners(String key) {
    return parts(key).stream().map(part -> Json.object(part.given, OwnerReference.class)).toList();
  }

  /** A StatefulSet with a policy, of the name and uid that the case gives. */
  StatefulSet setWithPolicy(Given policy) {
    return whole(
        new StatefulSetBuilder()
            .withNewMetadata()
            .withName(has("setName") ? text("setName") : "foo")
            .withNamespace("default")
            .withUid(has("setUid") ? text("setUid") : "test")
            .endMetadata()
            .withNewSpec()
            .withReplicas(number("replicas", 1))
            .withNewPersistentVolumeClaimRetentionPolicy()
            .withWhenDeleted(policy.text("whenDeleted"))
            .withWhenScaled(policy.text("whenScaled"))
            .endPersistentVolumeClaimRetentionPolicy()
            .endSpec()
            .build());
  }

  /** A Pod of the name and uid that the case gives. */
  Pod namedPod() {
    return pod(
        has("podName") ? text("podName") : "foo-0", has("podUid") ? text("podUid") : "pod-uid");
  }

  static Pod pod(String name, String uid) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .withUid(uid)
        .endMetadata()
        .build();
  }

  static List<String> names(List<? extends HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getName()).toList();
  }
}
