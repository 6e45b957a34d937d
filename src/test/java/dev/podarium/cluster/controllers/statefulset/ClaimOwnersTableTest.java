package dev.podarium.cluster.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.StatefulSets;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils_test.go */
class ClaimOwnersTableTest {

  @TestFactory
  Stream<DynamicTest> ownersAreKnownByKindNameAndUid() {
    return Given.tests(ClaimOwnersTableTest::checkOwner, "refMatches", "hasOwner", "staleOwner");
  }

  private static void checkOwner(Case one) {
    var given = Given.of(one);
    var owners = given.owners("ownerReferences");
    switch (given.op()) {
      case "refMatches" -> {
        var ref = new Given(Map.of("refs", List.of(given.given().get("ref")))).owners("refs");
        assertThat(ClaimOwners.names(ref.getFirst(), object(given)))
            .isEqualTo(one.expected().get("matches"));
      }
      case "hasOwner" ->
          assertThat(owned(given, owners).has(Given.pod("any", given.text("uid"))))
              .isEqualTo(one.expected().get("has"));
      default ->
          assertThat(owned(given, owners).isStale(object(given)))
              .isEqualTo(one.expected().get("stale"));
    }
  }

  private static HasMetadata object(Given given) {
    var said = given.part("object");
    var object = new GenericKubernetesResource();
    object.setApiVersion(said.text("apiVersion"));
    object.setKind(said.text("kind"));
    object.setMetadata(
        new ObjectMetaBuilder().withName(said.text("name")).withUid(said.text("uid")).build());
    return object;
  }

  private static ClaimOwners owned(Given given, List<OwnerReference> owners) {
    var set = given.setWithPolicy(given.part("policy"));
    return new ClaimOwners(Given.claim("data", owners), set, given.namedPod());
  }

  @TestFactory
  Stream<DynamicTest> controllersThatAreNotOursAreSeen() {
    return Given.tests(
        ClaimOwnersTableTest::checkControllers, "unexpectedController", "nonControllerOwner");
  }

  private static void checkControllers(Case one) {
    var given = Given.of(one);
    var owners = given.owners("ownerReferences");
    if (given.op().equals("nonControllerOwner")) {
      assertThat(owned(given, owners).hasNonController()).isEqualTo(one.expected().get("found"));
      return;
    }
    for (var policy : given.parts("policies")) {
      assertThat(with(policy, given, owners).hasUnexpectedController())
          .isEqualTo(one.expected().get("unexpected"));
    }
    var retain = new Given(Map.of("whenScaled", "Retain", "whenDeleted", "Retain"));
    assertThat(with(retain, given, owners).hasUnexpectedController())
        .isEqualTo(one.expected().get("unexpectedWithoutPolicy"));
  }

  private static ClaimOwners with(Given policy, Given given, List<OwnerReference> owners) {
    return new ClaimOwners(
        Given.claim("data", owners), given.setWithPolicy(policy), given.namedPod());
  }

  @TestFactory
  Stream<DynamicTest> thePolicySaysWhichOwnersAreRight() {
    return Given.tests(ClaimOwnersTableTest::checkRight, "claimOwnersRight", "claimOwnersUpToDate");
  }

  private static void checkRight(Case one) {
    var given = Given.of(one);
    if (given.op().equals("claimOwnersUpToDate")) {
      assertThat(owned(given, given.owners("ownerReferences")).upToDate())
          .isEqualTo(one.expected().get("upToDate"));
      return;
    }
    var starts = starts(given);
    assertThat(owned(given, starts.get(0)).upToDate()).isEqualTo(one.expected().get("withNoRef"));
    assertThat(owned(given, starts.get(1)).upToDate()).isEqualTo(one.expected().get("withPodRef"));
    assertThat(owned(given, starts.get(2)).upToDate()).isEqualTo(one.expected().get("withSetRef"));
    assertThat(owned(given, starts.get(3)).upToDate())
        .isEqualTo(one.expected().get("withBothRefs"));
  }

  /** Owned by neither, the Pod, the set, both. */
  private static List<List<OwnerReference>> starts(Given given) {
    var pod = Metas.controllerReference(given.namedPod());
    var set = Metas.controllerReference(given.setWithPolicy(given.part("policy")));
    return List.of(List.of(), List.of(pod), List.of(set), List.of(pod, set));
  }

  @TestFactory
  Stream<DynamicTest> aClaimGetsTheOwnersThatItIsToHave() {
    return Given.tests(ClaimOwnersTableTest::checkCorrection, "setClaimOwners", "applyRetention");
  }

  private static void checkCorrection(Case one) {
    var given = Given.of(one);
    if (given.op().equals("applyRetention")) {
      var expected = Given.of(PlacesTableTest.expected(one)).owners("ownerReferences");
      assertThat(Metas.owners(owned(given, given.owners("ownerReferences")).corrected()))
          .usingRecursiveFieldByFieldElementComparatorOnFields("apiVersion", "kind", "name")
          .isEqualTo(expected);
      return;
    }
    for (var start : starts(given)) {
      var before = new ArrayList<>(start);
      before.addAll(given.owners("otherRefs"));
      var after = owned(given, before).corrected();
      assertThat(Metas.isControlledBy(after, given.namedPod()))
          .isEqualTo(one.expected().get("podIsController"));
      assertThat(Metas.isControlledBy(after, given.setWithPolicy(given.part("policy"))))
          .isEqualTo(one.expected().get("setIsController"));
    }
  }

  @TestFactory
  Stream<DynamicTest> withoutAPolicyClaimsAreRetained() {
    return Given.tests(ClaimOwnersTableTest::checkPolicy, "retentionPolicy");
  }

  private static void checkPolicy(Case one) {
    var policy = Given.of(one).part("spec").part("persistentVolumeClaimRetentionPolicy");
    var set =
        policy.has("whenScaled")
            ? Given.of(one).setWithPolicy(policy)
            : new StatefulSetBuilder().withNewSpec().endSpec().build();
    assertThat(StatefulSets.deletesClaimsWhenScaled(set) ? "Delete" : "Retain")
        .isEqualTo(one.expected().get("whenScaled"));
    assertThat(StatefulSets.deletesClaimsWhenDeleted(set) ? "Delete" : "Retain")
        .isEqualTo(one.expected().get("whenDeleted"));
  }
}
