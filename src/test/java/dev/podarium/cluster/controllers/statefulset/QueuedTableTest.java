package dev.podarium.cluster.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Woken;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.store.Store;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_test.go */
class QueuedTableTest {

  @TestFactory
  Stream<DynamicTest> aChangeWakesThoseWhosePodItIs() {
    return Given.tests(QueuedTableTest::checkQueued, "queued");
  }

  private static void checkQueued(Case one) {
    var given = Given.of(one);
    var repeated = given.has("resourceVersionChanged") && !given.flag("resourceVersionChanged");
    var queued = repeated ? List.of() : queued(given, pod(given, "before"), pod(given, "after"));
    assertThat(queued).isEqualTo(one.expected().get("queued"));
  }

  private static @Nullable Pod pod(Given given, String key) {
    return given.has(key) ? given.pod(key) : null;
  }

  @TestFactory
  Stream<DynamicTest> anOrphanWakesAllThatSelectIt() {
    return Given.tests(QueuedTableTest::checkSelected, "setsOfPod");
  }

  private static void checkSelected(Case one) {
    var given = Given.of(one);
    var orphan = Metas.withOwners(given.pod("pod"), List.of());
    assertThat(queued(given, null, orphan)).isEqualTo(one.expected().get("statefulSets"));
  }

  /** The names of those that are there to be looked at. */
  private static List<String> queued(Given given, @Nullable Pod before, @Nullable Pod after) {
    var store = new Store(Kinds.BUILT_IN);
    for (var part : given.parts("statefulSets")) {
      var set = new Given(Map.of("set", part.given())).statefulSet("set");
      store.append(change(store.latest().revision() + 1, null, set));
    }
    var view = new View(store.latest(), 0);
    var change = change(view.snapshot().revision() + 1, before, after);
    return Woken.by(change, new StatefulSetController(), view).stream()
        .filter(ref -> view.find(ref) != null)
        .map(ObjectRef::name)
        .sorted()
        .toList();
  }

  private static Change change(
      long revision, @Nullable HasMetadata before, @Nullable HasMetadata after) {
    var verb = before == null ? Verb.CREATE : after == null ? Verb.DELETE : Verb.UPDATE;
    var ref = ObjectRef.of(Objects.requireNonNull(after == null ? before : after));
    return new Change(revision, 0, verb, ref, before, after, Origin.USER, false);
  }
}
