package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Shared;
import io.fabric8.kubernetes.api.model.HasMetadata;
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
