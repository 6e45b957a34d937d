package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import dev.podarium.upstream.Shared;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/history/controller_history_test.go */
@SuppressWarnings("unchecked")
class ControllerRevisionsTest {

  @TestFactory
  Stream<DynamicTest> theyAreOrderedByNumberThenAgeThenName() {
    return Conformance.tests("workload-history", ControllerRevisionsTest::checkOrder)
        .filter(test -> test.getDisplayName().contains("order: "));
  }

  @TestFactory
  Stream<DynamicTest> theyAreAlikeWhenTheirDataIs() {
    return Conformance.tests("workload-history", ControllerRevisionsTest::checkLikeness)
        .filter(test -> test.getDisplayName().contains("equal: "));
  }

  @TestFactory
  Stream<DynamicTest> aNameTakenByOtherDataCountsAsACollision() {
    return Conformance.tests("workload-history", ControllerRevisionsTest::checkCollisions)
        .filter(test -> test.getDisplayName().contains("create: "));
  }

  /** The names that a real control plane gave. */
  @Test
  void theyAreNamedAsTheRealOnesAre() throws IOException {
    var recorded =
        Json.tree(Files.readString(Shared.require("reference/statefulset-rolling.json")));
    var found = new ArrayList<Map<String, Object>>();
    collect(recorded, found);

    assertThat(found).isNotEmpty();
    for (var tree : found) {
      var real = revision(tree);
      var named =
          ControllerRevisions.of(
              parent("db"), Map.of("app", "db"), data(tree), real.getRevision(), 0, name -> null);
      assertThat(named.revision().getMetadata().getLabels())
          .isEqualTo(real.getMetadata().getLabels());
      assertThat(named.revision().getMetadata().getName())
          .isEqualTo("db-" + real.getMetadata().getLabels().get(ControllerRevisions.HASH));
    }
  }

  @Test
  void theNextNumberIsOneAboveTheHighest() {
    assertThat(ControllerRevisions.next(List.of())).isEqualTo(1);
    assertThat(ControllerRevisions.next(List.of(made(7), made(2)))).isEqualTo(8);
  }

  @TestFactory
  Stream<DynamicTest> theyAreListedWithTheOrphansThatTheSelectorTakes() {
    return Conformance.tests("workload-history", ControllerRevisionsTest::checkList)
        .filter(test -> test.getDisplayName().contains("list: "));
  }

  @TestFactory
  Stream<DynamicTest> theyAreWrittenAndLetGoAsTheServerAllows() {
    return Conformance.tests("workload-history", ControllerRevisionsTest::checkWrite)
        .filter(test -> test.getDisplayName().matches(".* (update|delete|adopt|release): .*"));
  }

  private static void checkList(Case one) {
    var parent = parent("ss1");
    var all = revisions(one.given().get("revisions"));
    var world = Stream.concat(Stream.of(parent), all.stream()).toList();
    var selector =
        Json.object((Map<String, Object>) one.given().get("selector"), LabelSelector.class);

    var claim =
        Claim.of(ControllerRevision.class, parent, selector, new View(OneSync.worldOf(world), 0));

    var names = new ArrayList<>(names(claim.owned()));
    claim.adoptable().forEach(orphan -> names.add(orphan.getMetadata().getName()));
    assertThat(names).containsExactlyInAnyOrderElementsOf(expectedNames(one));
  }

  private static List<String> expectedNames(Case one) {
    return (List<String>) one.expected().get("revisions");
  }

  /** In the real server, and tried again as the control loop does. */
  private static void checkWrite(Case one) {
    var world = World.of(1);
    var stored = new HashMap<String, ControllerRevision>();
    for (var revision : revisions(one.given().get("existing"))) {
      var made = (ControllerRevision) world.send(new Request.Create(revision));
      stored.put(made.getMetadata().getName(), made);
    }
    var given = revision((Map<String, Object>) one.given().get("revision"));
    var revision = stored.getOrDefault(given.getMetadata().getName(), given);
    if (one.given().get("conflicts") instanceof Integer) {
      world.send(new Request.Update(Metas.withAnnotation(revision, "by", "another")));
      assertThat(refusal(world, request(one, revision), one).is("Conflict")).isTrue();
      revision = (ControllerRevision) world.latest().find(ObjectRef.of(revision));
    }
    var refused = refusal(world, request(one, revision), one);

    assertThat(refused != null).isEqualTo(one.expected().get("error"));
    var after = (ControllerRevision) world.latest().find(ObjectRef.of(revision));
    if (one.expected().get("number") instanceof Integer number) {
      assertThat(after.getRevision()).isEqualTo(number.longValue());
    }
    if (one.expected().containsKey("controlledByParent")) {
      assertThat(after != null && Metas.isControlledBy(after, parent("ss1")))
          .isEqualTo(one.expected().get("controlledByParent"));
    }
  }

  private static Request request(Case one, ControllerRevision revision) {
    var ref = ObjectRef.of(revision);
    return switch (String.valueOf(one.given().get("op"))) {
      case "update" ->
          new Request.Update(
              ControllerRevisions.withNumber(revision, (int) one.given().get("newNumber")));
      case "delete" -> new Request.Delete(ref, Request.DeleteOptions.DEFAULT);
      case "adopt" -> patch(ref, OwnershipPatch.adopting(revision, parent("ss1"), List.of()));
      default ->
          patch(
              ref,
              OwnershipPatch.releasing(
                  String.valueOf(revision.getMetadata().getUid()), List.of("ss1"), List.of()));
    };
  }

  private static Request patch(ObjectRef ref, String body) {
    return new Request.Patch(ref, Request.PatchType.STRATEGIC_MERGE, body, "");
  }

  /** What the server says in the end; that there is nothing to release is no matter. */
  private static Refusal refusal(World world, Request request, Case one) {
    if (Boolean.TRUE.equals(one.given().get("serverFails"))) {
      world.answer(new HardwareCommand.StopComponent("etcd"));
    }
    try {
      world.send(request);
      return null;
    } catch (Refusal refusal) {
      var gone = refusal.is("NotFound") || refusal.is("Invalid");
      return gone && one.given().get("op").equals("release") ? null : refusal;
    }
  }

  private static void checkOrder(Case one) {
    var sorted = new ArrayList<>(revisions(one.given().get("revisions")));
    sorted.sort(ControllerRevisions.OLDEST_FIRST);

    assertThat(names(sorted)).isEqualTo(one.expected().get("order"));
  }

  private static void checkLikeness(Case one) {
    var alike =
        ControllerRevisions.like(
            revision((Map<String, Object>) one.given().get("revision")),
            revisions(one.given().get("revisions")));

    assertThat(names(alike)).isEqualTo(one.expected().get("revisions"));
  }

  /** The table names its objects by hand; what counts is that a name is or is not taken. */
  private static void checkCollisions(Case one) {
    var given = (Map<String, Object>) one.given().get("revision");
    var store = new HashMap<String, ControllerRevision>();
    var taken = Boolean.FALSE.equals(one.expected().get("nameKept"));
    if (taken) {
      var name = create(given, store).revision().getMetadata().getName();
      store.put(name, revisions(one.given().get("existing")).getFirst());
    }

    var named = create(given, store);

    assertThat(named.stored()).isFalse();
    assertThat(named.collisions()).isEqualTo(one.expected().get("collisionCount"));
    store.put(named.revision().getMetadata().getName(), named.revision());
    assertThat(create(given, store).stored()).isTrue();
    assertThat(create(given, store).collisions()).isEqualTo(named.collisions());
  }

  private static ControllerRevisions.Named create(
      Map<String, Object> given, Map<String, ControllerRevision> store) {
    return ControllerRevisions.of(parent("ss1"), Map.of(), data(given), 1, 0, store::get);
  }

  private static ControllerRevision made(long number) {
    return ControllerRevisions.of(parent("db"), Map.of(), Map.of(), number, 0, name -> null)
        .revision();
  }

  private static HasMetadata parent(String name) {
    return Json.object(
        Map.of("metadata", Map.of("name", name, "namespace", "default", "uid", name)),
        StatefulSet.class);
  }

  private static Map<String, Object> data(Map<String, Object> tree) {
    return (Map<String, Object>) tree.get("data");
  }

  private static List<ControllerRevision> revisions(Object trees) {
    return ((List<Map<String, Object>>) trees)
        .stream().map(ControllerRevisionsTest::revision).toList();
  }

  private static ControllerRevision revision(Map<String, Object> tree) {
    return Json.object(tree, ControllerRevision.class);
  }

  private static List<String> names(List<ControllerRevision> revisions) {
    return revisions.stream().map(revision -> revision.getMetadata().getName()).toList();
  }

  private static void collect(Object document, List<Map<String, Object>> found) {
    switch (document) {
      case Map<?, ?> map
          when "ControllerRevision".equals(map.get("kind")) && map.get("data") != null ->
          found.add((Map<String, Object>) map);
      case Map<?, ?> map -> map.values().forEach(value -> collect(value, found));
      case List<?> list -> list.forEach(value -> collect(value, found));
      case null, default -> {}
    }
  }
}
