package dev.podarium.cluster.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.ControllerRevisionBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils_test.go */
class PlacesTableTest {

  @TestFactory
  Stream<DynamicTest> namesSayWhosePodItIs() {
    return Given.tests(PlacesTableTest::checkName, "parentAndOrdinal", "memberOf", "order");
  }

  private static void checkName(Case one) {
    var given = Given.of(one);
    var ordinal = PodOrdinal.of(given.has("podName") ? given.text("podName") : "");
    switch (given.op()) {
      case "parentAndOrdinal" -> {
        assertThat(ordinal.set()).isEqualTo(one.expected().get("parent"));
        assertThat(ordinal.number()).isEqualTo(one.expected().get("ordinal"));
      }
      case "memberOf" ->
          assertThat(ordinal.set().equals(given.text("set")))
              .isEqualTo(one.expected().get("member"));
      default ->
          assertThat(
                  given.<String>list("pods").stream()
                      .sorted(Comparator.comparing(name -> PodOrdinal.of(name).number())))
              .isEqualTo(one.expected().get("order"));
    }
  }

  @TestFactory
  Stream<DynamicTest> aPodHasItsIdentityAndItsStorage() {
    return Given.tests(PlacesTableTest::checkMatch, "identityMatches", "storageMatches");
  }

  private static void checkMatch(Case one) {
    var given = Given.of(one);
    var set = given.statefulSet();
    var pod = given.pod("pod");
    var matches =
        given.op().equals("identityMatches")
            ? Identity.matches(set, pod)
            : Storage.matches(set, pod);
    assertThat(matches).isEqualTo(one.expected().get("matches"));
  }

  @TestFactory
  Stream<DynamicTest> whatAPodHasLostIsGivenBack() {
    return Given.tests(PlacesTableTest::checkRepair, "repairIdentity", "repairStorage");
  }

  private static void checkRepair(Case one) {
    var given = Given.of(one);
    var set = given.statefulSet();
    if (given.op().equals("repairStorage")) {
      var mended = Storage.mended(set, given.pod("pod"));
      assertThat(claimsByVolume(mended)).isEqualTo(one.expected().get("volumes"));
      return;
    }
    var mended = Identity.mended(set, given.pod("pod"));
    assertThat(mended.getMetadata().getName()).isEqualTo(one.expected().get("name"));
    assertThat(mended.getMetadata().getNamespace()).isEqualTo(one.expected().get("namespace"));
    assertThat(Metas.labels(mended)).containsAllEntriesOf(labels(one.expected().get("labels")));
  }

  private static Map<String, String> claimsByVolume(Pod pod) {
    var claims = new HashMap<String, String>();
    for (var volume : pod.getSpec().getVolumes()) {
      if (volume.getPersistentVolumeClaim() != null) {
        claims.put(volume.getName(), volume.getPersistentVolumeClaim().getClaimName());
      }
    }
    return claims;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> labels(Object tree) {
    return (Map<String, String>) tree;
  }

  @TestFactory
  Stream<DynamicTest> aNewPodIsOfItsSet() {
    return Given.tests(PlacesTableTest::checkNewPod, "newPod", "newPodLabels");
  }

  private static void checkNewPod(Case one) {
    var given = Given.of(one);
    if (given.op().equals("newPod")) {
      var set =
          new StatefulSetBuilder(given.statefulSet()).editMetadata().withUid("test").endMetadata();
      var pod = PodMaker.pod(set.build(), given.number("ordinal", 0));
      assertThat(Json.tree(pod.getMetadata().getOwnerReferences().getFirst()))
          .containsAllEntriesOf(Given.of(expected(one)).part("ownerReference").given());
      return;
    }
    var names = given.<String>list("podNames");
    var expected = Given.of(expected(one)).<Map<String, String>>list("labels");
    for (var place = 0; place < names.size(); place++) {
      var pod = PodMaker.pod(given.foo(), PodOrdinal.of(names.get(place)).number());
      assertThat(pod.getMetadata().getName()).isEqualTo(names.get(place));
      assertThat(Metas.labels(pod)).containsAllEntriesOf(expected.get(place));
    }
  }

  /** What is expected, read as what is given. */
  static Case expected(Case one) {
    return new Case(one.id(), one.name(), one.source(), one.expected(), one.expect());
  }

  @TestFactory
  Stream<DynamicTest> aPodHasItsClaims() {
    return Given.tests(PlacesTableTest::checkClaims, "claims");
  }

  private static void checkClaims(Case one) {
    var given = Given.of(one);
    var set =
        new StatefulSetBuilder(given.foo())
            .editMetadata()
            .withName(given.text("setName"))
            .withNamespace(given.text("namespace"))
            .endMetadata()
            .editSpec()
            .withVolumeClaimTemplates(
                given.parts("volumeClaimTemplates").stream()
                    .map(part -> Json.object(part.given(), PersistentVolumeClaim.class))
                    .toList())
            .withNewSelector()
            .withMatchLabels(labels(given.part("matchLabels").given()))
            .endSelector()
            .endSpec()
            .build();
    var claims =
        Storage.claims(set, given.namedPod()).values().stream()
            .map(PlacesTableTest::described)
            .toList();
    assertThat(claims).isEqualTo(one.expected().get("claims"));
  }

  private static Map<String, Object> described(PersistentVolumeClaim claim) {
    return Map.of(
        "name", claim.getMetadata().getName(),
        "namespace", claim.getMetadata().getNamespace(),
        "labels", Metas.labels(claim));
  }

  @TestFactory
  Stream<DynamicTest> aRevisionGivesItsTemplateBack() {
    return Given.tests(PlacesTableTest::checkRevision, "applyRevision");
  }

  private static void checkRevision(Case one) {
    var given = Given.of(one);
    var set =
        new StatefulSetBuilder(given.foo())
            .editMetadata()
            .withAnnotations(labels(given.part("currentAnnotations").given()))
            .endMetadata()
            .build();
    var kept =
        new PodTemplateSpecBuilder()
            .withSpec(Json.object(given.part("revisionTemplateSpec").given(), PodSpec.class))
            .build();
    var revision =
        new ControllerRevisionBuilder().withData(ControllerRevisions.dataOf(kept)).build();

    var applied = Revisions.applied(set, revision);

    assertThat(Json.tree(applied.getSpec().getTemplate().getSpec()))
        .isEqualTo(one.expected().get("templateSpec"));
    assertThat(Metas.annotations(applied)).isEqualTo(one.expected().get("annotations"));
  }

  @TestFactory
  Stream<DynamicTest> onlyARunningPodIsReady() {
    return Given.tests(
        one ->
            assertThat(Member.of(Given.of(one).pod("pod")).ready())
                .isEqualTo(one.expected().get("is")),
        "runningAndReady");
  }

  @TestFactory
  Stream<DynamicTest> ofAPercentageThePartIsRoundedDown() {
    return Given.tests(
        one ->
            assertThat(
                    RollingUpdate.maxUnavailable(
                        new IntOrString(Given.of(one).given().get("maxUnavailable")),
                        Given.of(one).number("replicas", 0)))
                .isEqualTo(one.expected().get("maxUnavailable")),
        "maxUnavailable");
  }

  @TestFactory
  Stream<DynamicTest> theUpdateDeletesFromAboveWhatMayBeAway() {
    return Given.tests(PlacesTableTest::checkDeletions, "updateDeletions");
  }

  private static void checkDeletions(Case one) {
    var members = UpdatingPods.of(Given.of(one));
    var update = new RollingUpdate(members, "new");
    var several = Given.of(one).controller().severalAway();
    var deleted = several ? update.next() : update.nextOne();
    if (one.expected().get("deletedCount") != null) {
      assertThat(deleted).hasSize((int) one.expected().get("deletedCount"));
    }
    if (one.expected().get("remaining") instanceof List<?> remaining) {
      assertThat(members.wanted())
          .filteredOn(member -> !deleted.contains(member))
          .extracting(member -> member.pod().getMetadata().getName())
          .isEqualTo(remaining);
    }
  }
}
