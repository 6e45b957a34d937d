package dev.podarium.cluster.controllers.garbagecollector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.Update;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: k8s.io/apiserver, pkg/registry/generic/registry/store_test.go; kubernetes/kubernetes,
 * test/integration/garbagecollector, pkg/controller/garbagecollector
 */
class GarbageCollectorTableTest {

  @TestFactory
  Stream<DynamicTest> objectsAreCollectedAsUpstream() {
    return Conformance.tests("workload-gc", GarbageCollectorTableTest::check);
  }

  private static void check(Case one) {
    switch (String.valueOf(one.given().get("op"))) {
      case "deleteRequest" -> checkRequest(one);
      case "cascade" -> checkCascade(one);
      case "collect" -> checkCollected(one);
      case "steps" -> checkSteps(one);
      case "removeReferences" ->
          checkReferences(one, References.without(references(one), uids(one)));
      case "unblock" -> checkReferences(one, References.unblocked(references(one)));
      default -> throw new AssertionError(one.given());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(@Nullable Object value) {
    return value == null ? List.of() : (List<String>) value;
  }

  /** The old field says what the policy says in other words. */
  private static DeleteOptions options(Map<String, Object> options) {
    var policy = options.get("propagationPolicy");
    if (options.get("orphanDependents") instanceof Boolean orphan) {
      return new DeleteOptions(null, orphan ? Propagation.ORPHAN : Propagation.BACKGROUND, null);
    }
    return new DeleteOptions(
        null,
        policy == null ? null : Propagation.valueOf(policy.toString().toUpperCase(Locale.ROOT)),
        null);
  }

  private static void checkRequest(Case one) {
    var kind =
        one.given().get("defaultPolicy").equals("orphan") ? "ReplicationController" : "Deployment";
    var flat =
        Map.of(
            "apiVersion",
            kind.equals("Deployment") ? "apps/v1" : "v1",
            "kind",
            kind,
            "name",
            "one",
            "namespace",
            "ns",
            "uid",
            "one",
            "finalizers",
            one.given().get("finalizers"));
    var world = new CollectedWorld(List.of(flat));
    var before = world.latest().find(world.ref("one"));
    world.send(new Delete(world.ref("one"), options(map(one.given().get("options")))));
    var after = world.latest().find(world.ref("one"));
    if (Boolean.TRUE.equals(one.expected().get("gone"))) {
      assertThat(after).isNull();
      return;
    }
    assertThat(Metas.finalizers(after)).isEqualTo(one.expected().get("finalizers"));
    assertThat(Metas.deleting(after)).isEqualTo(one.expected().get("deletionTimestampSet"));
    assertThat(after.getMetadata().getDeletionGracePeriodSeconds()).isZero();
    assertThat(Metas.generation(after)).isEqualTo(Metas.generation(before) + 1);
  }

  private static void checkCascade(Case one) {
    var world = new CollectedWorld(maps(one.given().get("objects"))).collect();
    var deletion = map(one.given().get("delete"));
    var ref = world.ref(String.valueOf(deletion.get("name")));
    world.send(new Delete(ref, options(map(deletion.get("options")))));
    world.settle();
    checkLeft(one, world);
    map(one.expected().get("ownersLeft"))
        .forEach(
            (name, owners) ->
                assertThat(Metas.owners(world.latest().find(world.ref(name))))
                    .extracting(OwnerReference::getName)
                    .isEqualTo(owners));
  }

  private static void checkLeft(Case one, CollectedWorld world) {
    assertThat(world.gone()).isEqualTo(new TreeSet<>(texts(one.expected().get("gone"))));
    assertThat(world.remaining()).isEqualTo(new TreeSet<>(texts(one.expected().get("remaining"))));
  }

  private static void checkCollected(Case one) {
    var world = new CollectedWorld(maps(one.given().get("objects"))).collect();
    checkLeft(one, world);
    var events =
        world
            .latest()
            .list(Event.class)
            .map(
                event ->
                    Map.of(
                        "on",
                        event.getInvolvedObject().getName(),
                        "event",
                        event.getType() + " " + event.getReason() + " " + event.getMessage()))
            .toList();
    assertThat(events)
        .isEqualTo(
            maps(one.expected().get("events")).stream().map(each -> here(each, world)).toList());
  }

  private static Map<String, String> here(Map<String, Object> event, CollectedWorld world) {
    var text = String.valueOf(event.get("event"));
    for (var uid : world.uids().entrySet()) {
      text = text.replace("uid: " + uid.getKey() + "]", "uid: " + uid.getValue() + "]");
    }
    return Map.of("on", String.valueOf(event.get("on")), "event", text);
  }

  private static void checkSteps(Case one) {
    var flat = map(one.given().get("object"));
    var world = new CollectedWorld(List.of(flat)).collect();
    var ref = world.ref(String.valueOf(flat.get("name")));
    var expected = maps(one.expected().get("afterEach")).iterator();
    for (var step : maps(one.given().get("steps"))) {
      if (step.containsKey("delete")) {
        world.send(new Delete(ref, options(map(step.get("delete")))));
      } else {
        var stored = world.latest().find(ref);
        world.send(
            new Update(
                Metas.withFinalizers((HasMetadata) stored, texts(step.get("setFinalizers")))));
      }
      var after = world.settle().latest().find(ref);
      var wanted = expected.next();
      if (Boolean.TRUE.equals(wanted.get("gone"))) {
        assertThat(after).isNull();
      } else {
        assertThat(Metas.finalizers(after)).isEqualTo(wanted.get("finalizers"));
      }
    }
  }

  private static List<OwnerReference> references(Case one) {
    return references(one.given());
  }

  private static List<OwnerReference> references(Map<String, Object> tree) {
    return Json.object(Map.of("ownerReferences", tree.get("ownerReferences")), ObjectMeta.class)
        .getOwnerReferences();
  }

  private static List<String> uids(Case one) {
    return texts(one.given().get("uids"));
  }

  private static void checkReferences(Case one, List<OwnerReference> after) {
    assertThat(after).isEqualTo(references(new LinkedHashMap<>(one.expected())));
  }
}
