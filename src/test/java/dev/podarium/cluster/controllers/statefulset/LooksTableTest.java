package dev.podarium.cluster.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control_test.go */
class LooksTableTest {

  @TestFactory
  Stream<DynamicTest> oneLookAfterTheOther() {
    return Given.tests(LooksTableTest::checkLooks, "syncs");
  }

  private static void checkLooks(Case one) {
    var given = Given.of(one);
    var rehearsal = started(given);
    var expected = Given.of(PlacesTableTest.expected(one)).parts("steps");
    var steps = given.parts("steps");
    for (var place = 0; place < steps.size(); place++) {
      prepare(rehearsal, steps.get(place));
      var outcome = rehearsal.look();
      var wanted = expected.get(place);
      assertThat(Rehearsal.created(outcome, Pod.class))
          .as("created by look " + place)
          .containsExactlyInAnyOrderElementsOf(wanted.list("created"));
      assertThat(Rehearsal.deletedPods(outcome))
          .as("deleted by look " + place)
          .containsExactlyInAnyOrderElementsOf(wanted.list("deleted"));
      assertThat(outcome.failed()).isEqualTo(wanted.flag("error"));
    }
  }

  private static Rehearsal started(Given given) {
    var strategy =
        given.has("updateStrategy")
            ? Json.object(given.part("updateStrategy").given(), StatefulSetUpdateStrategy.class)
            : null;
    var set =
        new StatefulSetBuilder(given.foo())
            .editSpec()
            .withUpdateStrategy(strategy)
            .endSpec()
            .build();
    var rehearsal = new Rehearsal(given.controller(), set);
    if (given.text("startsWith").equals("allReady") || given.flag("allReady")) {
      rehearsal.settle();
    }
    return rehearsal;
  }

  private static void prepare(Rehearsal rehearsal, Given step) {
    if (step.has("template")) {
      rehearsal.change(set -> Given.withImage(set, step.text("template")));
    }
    step.part("podPhases")
        .given()
        .forEach((ordinal, phase) -> rehearsal.phase("foo-" + ordinal, String.valueOf(phase)));
    step.list("ready").forEach(ordinal -> rehearsal.ready("foo-" + ordinal));
    rehearsal.refuse(
        step.flag("deleteFails")
            ? Rehearsal.no(Request.Delete.class, "Pod", Refusals.internal("delete"))
            : request -> null);
  }

  @TestFactory
  Stream<DynamicTest> aNewTemplateTakesOnePodAway() {
    return Given.tests(LooksTableTest::checkNewTemplate, "newTemplate");
  }

  private static void checkNewTemplate(Case one) {
    var given = Given.of(one);
    var rehearsal = started(given);
    rehearsal.change(set -> Given.withImage(set, "another"));
    prepare(rehearsal, given);
    var outcome = rehearsal.look();
    assertThat(outcome.failed()).isEqualTo(one.expected().get("error"));
    assertThat(new Given(Json.tree(rehearsal.status())).number("currentReplicas", 0))
        .isEqualTo(one.expected().get("currentReplicas"));
    assertThat(
            !rehearsal.status().getCurrentRevision().equals(rehearsal.status().getUpdateRevision()))
        .isEqualTo(one.expected().get("revisionsDiffer"));
  }

  @TestFactory
  Stream<DynamicTest> revisionsAreKeptByTheirTemplates() {
    return Given.tests(LooksTableTest::checkRevisions, "revisions");
  }

  private static void checkRevisions(Case one) {
    var given = Given.of(one);
    var byNumber = new TreeMap<Integer, ControllerRevision>();
    for (var existing : given.parts("existing")) {
      var number = existing.number("revision", 0);
      byNumber.put(number, revision(given, existing.text("template"), number));
    }
    var current = byNumber.get(given.number("currentIsRevision", -1));
    var set =
        new StatefulSetBuilder(Given.withImage(given.foo(), given.text("template")))
            .withStatus(
                new StatefulSetStatusBuilder()
                    .withCurrentRevision(current == null ? null : current.getMetadata().getName())
                    .build())
            .build();
    var rehearsal = new Rehearsal(given.controller(), set).with(List.copyOf(byNumber.values()));
    rehearsal.look();
    var after = rehearsal.all(ControllerRevision.class);
    assertThat(after).hasSize((int) one.expected().get("count"));
    assertThat(number(after, rehearsal.status().getCurrentRevision()))
        .isEqualTo(one.expected().get("current"));
    assertThat(number(after, rehearsal.status().getUpdateRevision()))
        .isEqualTo(one.expected().get("update"));
  }

  private static ControllerRevision revision(Given given, String template, int number) {
    var set = Given.withImage(given.foo(), template);
    return ControllerRevisions.of(
            set,
            Map.of("foo", "bar"),
            ControllerRevisions.dataOf(set.getSpec().getTemplate()),
            number,
            0,
            name -> null)
        .revision();
  }

  private static int number(List<ControllerRevision> revisions, String name) {
    return revisions.stream()
        .filter(each -> each.getMetadata().getName().equals(name))
        .mapToInt(each -> each.getRevision().intValue())
        .findFirst()
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> whatBelongsToItIsTakenAndTheRestLetGo() {
    return Given.tests(LooksTableTest::checkClaiming, "podsOfSet", "adoptRevisions");
  }

  private static void checkClaiming(Case one) {
    var given = Given.of(one);
    if (given.op().equals("adoptRevisions")) {
      checkAdoption(one, given);
      return;
    }
    var rehearsal = new Rehearsal(given.controller(), given.statefulSet()).with(given.pods());
    var before = owned(rehearsal, given);
    rehearsal.look();
    var after = owned(rehearsal, given);
    assertThat(without(before, after)).isEqualTo(one.expected().get("adopted"));
    assertThat(without(after, before)).isEqualTo(one.expected().get("released"));
    assertThat(after).isEqualTo(one.expected().get("pods"));
  }

  /** Those of the given Pods that it manages. */
  private static List<String> owned(Rehearsal rehearsal, Given given) {
    var old = Given.names(given.pods());
    return rehearsal.all(Pod.class).stream()
        .filter(pod -> Metas.isControlledBy(pod, given.statefulSet()))
        .map(pod -> pod.getMetadata().getName())
        .filter(old::contains)
        .sorted()
        .toList();
  }

  private static List<String> without(List<String> some, List<String> all) {
    return all.stream().filter(name -> !some.contains(name)).toList();
  }

  private static void checkAdoption(Case one, Given given) {
    var set =
        new StatefulSetBuilder(given.foo())
            .editMetadata()
            .withName(given.text("set"))
            .endMetadata()
            .build();
    var revisions =
        given.parts("revisions").stream()
            .map(
                part -> {
                  var made = revision(given, part.text("name"), part.number("revision", 1));
                  var named = Metas.withName(made, part.text("name"));
                  return part.flag("owned")
                      ? Metas.withController(Metas.withOwners(named, List.of()), set)
                      : Metas.withOwners(named, List.of());
                })
            .toList();
    var outcome = new Rehearsal(given.controller(), set).with(revisions).look();
    var adopted =
        outcome.writes(Update.class).stream()
            .map(Update::object)
            .filter(ControllerRevision.class::isInstance)
            .toList();
    assertThat(Given.names(adopted)).isEqualTo(one.expected().get("adopted"));
  }
}
