package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.replicaset.ReplicaSetController;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.Given;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/replicaset/replica_set_test.go,
 * replica_set_utils_test.go. What is awaited is asked of the control loop's queue: {@code
 * AwaitedWritesTableTest}.
 */
class ReplicaSetTableTest {

  private static final List<String> OF_THE_LOOP = List.of("syncs", "deletionsAwaited");

  private static final Map<String, String> UNMET =
      Map.of(
          "workload-replicaset-d5cc9f0c",
          "a status that is refused is not read again: the whole look is tried again with"
              + " back-off");

  @TestFactory
  Stream<DynamicTest> replicaSetsAreKeptAsUpstream() {
    return Conformance.tests(
        "workload-replicaset",
        UNMET,
        one -> {
          if (!OF_THE_LOOP.contains(one.op())) {
            var outcome = outcome(one);
            one.expected().forEach((field, value) -> same(field, outcome.get(field), value));
          }
        });
  }

  private static void same(String field, Object ours, Object expected) {
    if (field.endsWith("AtMost")) {
      assertThat((int) ours).as(field).isLessThanOrEqualTo((int) expected);
    } else if (ours instanceof List<?> list && !field.endsWith("PerSync")) {
      assertThat(List.<Object>copyOf(list)).as(field).hasSameElementsAs((List<?>) expected);
    } else if (ours instanceof Double number) {
      assertThat(number).as(field).isEqualTo(((Number) expected).doubleValue());
    } else if (ours instanceof Map<?, ?> map && expected instanceof Map<?, ?> part) {
      part.forEach((key, value) -> assertThat(map.get(key)).as(field + "." + key).isEqualTo(value));
    } else {
      assertThat(ours).as(field).isEqualTo(expected);
    }
  }

  private static Map<String, ?> outcome(Case one) {
    return switch (one.op()) {
      case "status" ->
          status(look(one, List.of("activePods", "terminatingPods"), request -> false));
      case "failureCondition" -> failureCondition(one);
      case "sameController" -> Map.of("replicaSets", sameController(one));
      case "relatedPods" -> Map.of("pods", names(Surplus.related(of(one), view(one))));
      case "replicaSetsOfPod", "queued" -> woken(one);
      case "slowStart" -> slowStart(one);
      case "podsToDelete" -> Map.of("delete", podsToDelete(one));
      case "findCondition" -> Map.of("found", found(one) != null);
      case "setCondition" -> Map.of("conditions", told(withCondition(one)));
      case "removeCondition" -> Map.of("conditions", told(withoutCondition(one)));
      case "sync" -> sync(one);
      case "bursts" -> bursts(one);
      default -> throw new AssertionError("no rule for " + one.op());
    };
  }

  private interface Refused {
    boolean test(Request request);
  }

  private static ReplicaSet set(Case one) {
    return Objects.requireNonNull(one.given("replicaSet", ReplicaSet.class));
  }

  private static OneSync.Outcome look(Case one, List<String> pods, Refused refused) {
    var world = new ArrayList<HasMetadata>();
    world.add(set(one));
    pods.forEach(field -> world.addAll(one.all(field, Pod.class)));
    var live = one.given("liveReplicaSet", ReplicaSet.class);
    return OneSync.of(world)
        .at(one.instant("now"))
        .live(live == null ? List.of() : List.of(live))
        .refusing(request -> refused.test(request) ? refusal(one) : null)
        .look(new ReplicaSetController(), set(one));
  }

  private static Refusal refusal(Case one) {
    var message = String.valueOf(one.given().getOrDefault("error", "the server says no"));
    return new Refusal(
        new StatusBuilder().withReason("Forbidden").withCode(403).withMessage(message).build());
  }

  private static Map<String, Object> status(OneSync.Outcome outcome) {
    var set = outcome.world().list(ReplicaSet.class).findFirst().orElseThrow();
    var status = ReplicaSets.status(outcome.status() instanceof ReplicaSet told ? told : set);
    var counts = new HashMap<String, Object>();
    counts.put("fullyLabeledReplicas", 0);
    counts.put("readyReplicas", 0);
    counts.put("availableReplicas", 0);
    counts.putAll(Json.tree(status));
    return counts;
  }

  private static Map<String, ?> failureCondition(Case one) {
    var fails = one.given().get("error") != null;
    var outcome =
        look(
            one,
            List.of("activePods"),
            request -> fails && (request instanceof Create || request instanceof Delete));
    var set = outcome.status() == null ? set(one) : (ReplicaSet) outcome.status();
    return Map.of("conditions", told(ReplicaSets.conditions(set)));
  }

  private static List<Map<String, Object>> told(List<ReplicaSetCondition> conditions) {
    return conditions.stream()
        .map(
            condition -> {
              var told = Json.tree(condition);
              told.remove("lastTransitionTime");
              return told;
            })
        .toList();
  }

  private static View view(Case one) {
    var world = new ArrayList<HasMetadata>(one.all("replicaSets", ReplicaSet.class));
    world.addAll(one.all("pods", Pod.class));
    return new View(Given.world(world), 0);
  }

  private static ReplicaSet of(Case one) {
    return one.all("replicaSets", ReplicaSet.class).stream()
        .filter(set -> set.getMetadata().getName().equals(one.given().get("of")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sameController(Case one) {
    return names(Surplus.siblings(of(one), view(one)));
  }

  /** Those that a change of a Pod concerns. */
  private static Map<String, ?> woken(Case one) {
    var before = one.given("before", Pod.class);
    var after = one.given(one.op().equals("queued") ? "after" : "pod", Pod.class);
    var verb = after == null ? Verb.DELETE : before == null ? Verb.CREATE : Verb.UPDATE;
    var ref = ObjectRef.of(Objects.requireNonNull(after == null ? before : after));
    var change = new Change(9, 0, verb, ref, before, after, Origin.USER, false);
    var repeated = Boolean.FALSE.equals(one.given().get("resourceVersionChanged"));
    var names =
        repeated
            ? List.of()
            : new ReplicaSetController()
                .watches().woken(change, view(one)).stream().map(ObjectRef::name).toList();
    return Map.of("queued", names, "replicaSets", names);
  }

  private static Map<String, ?> slowStart(Case one) {
    var calls = new AtomicInteger();
    var succeeding = one.number("succeedingCalls");
    var set = Workloads.replicaSet("web", one.number("count"));
    var outcome =
        OneSync.of(List.of(set))
            .refusing(
                request ->
                    request instanceof Create && calls.incrementAndGet() > succeeding
                        ? refusal(one)
                        : null)
            .look(new ReplicaSetController(), set);
    return Map.of(
        "successes", (int) outcome.world().list(Pod.class).count(),
        "calls", calls.get(),
        "error", !outcome.refused().isEmpty());
  }

  private static List<String> podsToDelete(Case one) {
    var pods = one.all("pods", Pod.class);
    var related = one.given().containsKey("relatedPods") ? one.all("relatedPods", Pod.class) : pods;
    var perNode = new HashMap<String, Integer>();
    related.stream()
        .filter(Pods::active)
        .forEach(pod -> perNode.merge(Pods.nodeName(pod), 1, Integer::sum));
    return names(new DeletionOrder(perNode, 0).first(one.number("count"), pods).stream());
  }

  private static List<ReplicaSetCondition> conditions(Case one) {
    return one.all("conditions", ReplicaSetCondition.class);
  }

  private static ReplicaSetCondition found(Case one) {
    return Conditions.find(
        conditions(one), ReplicaSetCondition::getType, (String) one.given().get("type"));
  }

  /** One of the same type, status and reason stays; another is replaced. */
  private static List<ReplicaSetCondition> withCondition(Case one) {
    var wanted = Objects.requireNonNull(one.given("set", ReplicaSetCondition.class));
    var present = Conditions.find(conditions(one), ReplicaSetCondition::getType, wanted.getType());
    return present == null || !Objects.equals(present.getReason(), wanted.getReason())
        ? Conditions.with(conditions(one), ReplicaSetCondition::getType, wanted)
        : conditions(one);
  }

  private static List<ReplicaSetCondition> withoutCondition(Case one) {
    return Conditions.without(
        conditions(one), ReplicaSetCondition::getType, (String) one.given().get("type"));
  }

  private static Map<String, ?> sync(Case one) {
    var creates = new AtomicInteger();
    var limit = (Number) one.given().get("succeedingCreates");
    var statusFails = Boolean.TRUE.equals(one.given().get("statusUpdateFails"));
    var outcome =
        look(
            one,
            List.of("pods"),
            request ->
                switch (request) {
                  case Create create -> creates.incrementAndGet() > most(limit);
                  case UpdateStatus status -> statusFails;
                  default -> false;
                });
    var told = new LinkedHashMap<String, Object>();
    var failed = !outcome.refused().isEmpty() || outcome.plan().fails();
    told.put("created", Math.min(outcome.writes(Create.class).size(), most(limit)));
    told.put("createCallsAtMost", creates.get());
    told.put("deleted", outcome.writes(Delete.class).size());
    told.put("adopted", adoptions(outcome));
    told.put("adoptionAttempts", adoptions(outcome));
    told.put("error", failed);
    told.put("requeued", failed);
    told.put("status", status(outcome));
    told.put("requeueAfterSeconds", Durations.inSeconds(outcome.again() - one.instant("now")));
    return told;
  }

  private static int most(Number limit) {
    return limit == null ? Integer.MAX_VALUE : limit.intValue();
  }

  private static int adoptions(OneSync.Outcome outcome) {
    return (int)
        outcome.writes(Patch.class).stream()
            .filter(patch -> !patch.body().contains("$patch"))
            .count();
  }

  /** From none to so many and back; each look sees all that the last one wrote. */
  private static Map<String, ?> bursts(Case one) {
    var controller = new ReplicaSetController(one.number("burst"));
    var set = Workloads.replicaSet("web", one.number("replicas"));
    var created = new ArrayList<Integer>();
    var deleted = new ArrayList<Integer>();
    List<Pod> pods = List.of();
    for (var wanted : List.of(set, ReplicaSets.withReplicas(set, 0))) {
      for (var written = -1; written != 0; ) {
        var world = new ArrayList<HasMetadata>(pods);
        world.add(wanted);
        var outcome = OneSync.of(world).look(controller, wanted);
        written = outcome.writes().size();
        if (written > 0) {
          (wanted == set ? created : deleted).add(written);
        }
        pods = renamed(outcome.world().list(Pod.class).toList());
      }
    }
    return Map.of(
        "createdPerSync", created, "deletedPerSync", deleted, "writesWhileOneIsUnseen", 0);
  }

  /** A world that is told anew would make the same names again. */
  private static List<Pod> renamed(List<Pod> pods) {
    var renamed = new ArrayList<Pod>();
    for (var pod : pods) {
      var name = "pod-" + renamed.size();
      renamed.add(
          Metas.born(Metas.withName(pod, name), name, pod.getMetadata().getCreationTimestamp()));
    }
    return renamed;
  }

  private static List<String> names(Stream<? extends HasMetadata> objects) {
    return objects.map(object -> object.getMetadata().getName()).toList();
  }
}
