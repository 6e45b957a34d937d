package dev.podarium.cluster.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control_test.go,
 * stateful_set_test.go
 */
class SyncTableTest {

  @TestFactory
  Stream<DynamicTest> oneLook() {
    return Given.tests(SyncTableTest::checkLook, "sync");
  }

  private static void checkLook(Case one) {
    var given = Given.of(one);
    var rehearsal = rehearsal(given);
    rehearsal.refuse(
        Rehearsal.any(
            Rehearsal.no(Create.class, given.flag("createFails") ? "Pod" : "", refusal("create")),
            Rehearsal.no(Delete.class, given.flag("deleteFails") ? "Pod" : "", refusal("delete")),
            Rehearsal.no(
                UpdateStatus.class,
                given.flag("statusUpdateFails") ? "StatefulSet" : "",
                refusal("status"))));
    var outcome = rehearsal.look();
    var expected = Given.of(PlacesTableTest.expected(one));
    checkNames(expected, "createdPods", Rehearsal.created(outcome, Pod.class));
    checkNames(expected, "deletedPods", Rehearsal.deletedPods(outcome));
    checkNames(expected, "createdClaims", Rehearsal.created(outcome, PersistentVolumeClaim.class));
    if (expected.has("statusWrites")) {
      assertThat(outcome.asked()).filteredOn(UpdateStatus.class::isInstance).hasSize(1);
    }
    if (expected.has("error")) {
      assertThat(outcome.refused().getFirst().getMessage()).contains(expected.text("error"));
    }
    var status = new Given(Json.tree(rehearsal.status()));
    for (var field : expected.part("status").given().keySet()) {
      assertThat(status.number(field, 0)).isEqualTo(expected.part("status").number(field, 0));
    }
  }

  private static Refusal refusal(String word) {
    return Refusals.internal(word);
  }

  private static void checkNames(Given expected, String key, List<String> names) {
    if (expected.has(key)) {
      assertThat(names).as(key).containsExactlyInAnyOrderElementsOf(expected.list(key));
    }
  }

  /** The given Pods are of the present template, unless the case says that it has changed. */
  private static Rehearsal rehearsal(Given given) {
    var set = given.statefulSet();
    var revision = revision(set);
    var label = given.flag("templateChanged") ? "foo-earlier" : revision.getMetadata().getName();
    var pods =
        given.pods().stream().map(pod -> Metas.withLabel(pod, ControllerRevisions.OF_POD, label));
    return new Rehearsal(given.controller(), set)
        .with(List.of(revision))
        .with(pods.toList())
        .with(given.claims())
        .at(given.has("now") ? Timestamps.nanos(given.text("now")) : 0);
  }

  private static ControllerRevision revision(StatefulSet set) {
    var template = set.getSpec().getTemplate();
    return ControllerRevisions.of(
            set,
            PodTemplates.labels(template),
            ControllerRevisions.dataOf(template),
            1,
            0,
            name -> null)
        .revision();
  }

  @TestFactory
  Stream<DynamicTest> claimsGetTheirOwners() {
    return Given.tests(
        SyncTableTest::checkOwners, "claimOwnersAfterSync", "claimOwnersOnScaleDown");
  }

  private static void checkOwners(Case one) {
    var given = Given.of(one);
    var expected = Given.of(PlacesTableTest.expected(one));
    if (given.op().equals("claimOwnersAfterSync")) {
      var rehearsal = rehearsal(given);
      rehearsal.look();
      for (var name : expected.part("owners").given().keySet()) {
        var owners = owners(rehearsal, name);
        var wanted = expected.part("owners").part(name);
        assertThat(owners.stream().anyMatch(owner -> owner.getKind().equals("Pod")))
            .as(name)
            .isEqualTo(wanted.flag("pod"));
        assertThat(owners.stream().anyMatch(owner -> owner.getKind().equals("StatefulSet")))
            .as(name)
            .isEqualTo(wanted.flag("set"));
      }
      return;
    }
    var rehearsal =
        new Rehearsal(given.controller(), withClaims(given.setWithPolicy(given.part("policy"))));
    rehearsal.change(set -> sized(set, given.number("from", 0)));
    rehearsal.settle();
    rehearsal.change(set -> sized(set, given.number("to", 0)));
    rehearsal.look();
    assertThat(owners(rehearsal, expected.text("claim")))
        .extracting(OwnerReference::getName)
        .isEqualTo(expected.list("owners"));
  }

  private static List<OwnerReference> owners(Rehearsal rehearsal, String claim) {
    return rehearsal.all(PersistentVolumeClaim.class).stream()
        .filter(each -> each.getMetadata().getName().equals(claim))
        .findFirst()
        .map(Metas::owners)
        .orElseThrow();
  }

  private static StatefulSet sized(StatefulSet set, int replicas) {
    return new StatefulSetBuilder(set).editSpec().withReplicas(replicas).endSpec().build();
  }

  private static StatefulSet withClaims(StatefulSet set, String... templates) {
    var names = templates.length == 0 ? List.of("datadir") : List.of(templates);
    return new StatefulSetBuilder(set)
        .editSpec()
        .withVolumeClaimTemplates(names.stream().map(SyncTableTest::template).toList())
        .endSpec()
        .build();
  }

  private static PersistentVolumeClaim template(String name) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .build();
  }

  @TestFactory
  Stream<DynamicTest> thePolicyIsKeptUp() {
    return Given.tests(
        SyncTableTest::checkPolicy, "claimsMatchPolicy", "claimUpdate", "claimUpdateLater");
  }

  private static void checkPolicy(Case one) {
    var given = Given.of(one);
    var set = withClaims(given.setWithPolicy(given.part("policy")));
    var pod = PodMaker.pod(set, 0);
    var claim = Given.claim("datadir-foo-0", given.owners("claimOwners"));
    if (given.op().equals("claimsMatchPolicy")) {
      assertThat(new ClaimOwners(claim, set, pod).upToDate())
          .isEqualTo(one.expected().get("matches"));
      return;
    }
    var rehearsal = new Rehearsal(Doing.mend(pod), set).with(List.of(pod));
    if (given.op().equals("claimUpdateLater")) {
      assertThat(rehearsal.look().failed()).isFalse();
    }
    var outcome = rehearsal.with(List.of(claim)).look();
    assertThat(owners(rehearsal, "datadir-foo-0"))
        .extracting(OwnerReference::getKind)
        .contains("StatefulSet");
    if (one.expected().get("events") instanceof Number number) {
      assertThat(outcome.notes()).hasSize(number.intValue());
    } else {
      assertThat(outcome.notes())
          .extracting(note -> note.reason())
          .isEqualTo(one.expected().get("events"));
    }
  }

  @TestFactory
  Stream<DynamicTest> claimsOfAnEarlierPodAreSeen() {
    return Given.tests(SyncTableTest::checkStale, "claimIsStale");
  }

  private static void checkStale(Case one) {
    var given = Given.of(one);
    var named = new Given(with(given.given(), "setName", "set"));
    var set = named.setWithPolicy(given.part("policy"));
    var templates = given.<String>list("volumeClaimTemplates");
    var claimed = templates.isEmpty() ? set : withClaims(set, templates.toArray(String[]::new));
    var outcome =
        new Rehearsal(Doing.askWhetherStale(given.namedPod()), claimed).with(given.claims()).look();
    assertThat(!outcome.events().isEmpty()).isEqualTo(one.expected().get("stale"));
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  @TestFactory
  Stream<DynamicTest> podsAreWrittenWithTheirClaims() {
    return Given.tests(SyncTableTest::checkWrite, "podWrite");
  }

  private static void checkWrite(Case one) {
    var given = Given.of(one);
    var set = given.statefulSet();
    var pod = given.has("pod") ? given.pod("pod") : PodMaker.pod(set, 0);
    var rehearsal = new Rehearsal(Doing.of(given.text("write"), pod), set);
    if (!given.text("write").equals("create") || given.flag("podExists")) {
      rehearsal.with(List.of(pod));
    }
    if (given.text("claim").equals("exists") || given.text("claim").equals("deleting")) {
      rehearsal.with(List.of(claim(given)));
    }
    rehearsal.refuse(
        Rehearsal.any(
            Rehearsal.no(
                Create.class,
                given.flag("claimCreateFails") ? "PersistentVolumeClaim" : "",
                refusal("claim")),
            Rehearsal.no(Create.class, given.flag("podCreateFails") ? "Pod" : "", refusal("pod"))));
    check(one, rehearsal.look());
  }

  private static PersistentVolumeClaim claim(Given given) {
    var claim = Given.claim("datadir-foo-0", List.of());
    return given.text("claim").equals("deleting")
        ? Metas.withDeletionTimestamp(claim, Timestamps.at(0))
        : claim;
  }

  private static void check(Case one, OneSync.Outcome outcome) {
    assertThat(outcome.notes())
        .extracting(note -> note.type())
        .isEqualTo(one.expected().get("events"));
    var error = one.expected().get("error");
    assertThat(outcome.failed()).isEqualTo(error != null);
    if (error != null && !error.equals("any")) {
      assertThat(outcome.refused().getFirst().reason()).isEqualTo(error);
    }
    if (one.expected().get("writes") instanceof Number writes) {
      assertThat(outcome.writes()).hasSize(writes.intValue());
    }
  }
}
