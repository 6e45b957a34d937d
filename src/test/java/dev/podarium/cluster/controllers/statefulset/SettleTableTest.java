package dev.podarium.cluster.controllers.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control_test.go */
class SettleTableTest {

  @TestFactory
  Stream<DynamicTest> itComesToWhatIsWanted() {
    return Given.tests(SettleTableTest::checkSettling, "settle");
  }

  private static void checkSettling(Case one) {
    var given = Given.of(one);
    var rehearsal = rehearsal(given);
    var expected = Given.of(PlacesTableTest.expected(one)).parts("steps");
    var steps = given.parts("steps");
    for (var place = 0; place < steps.size(); place++) {
      var step = steps.get(place);
      rehearsal.change(set -> changed(set, step));
      rehearsal.settle();
      assertThat(images(rehearsal)).isEqualTo(expected.get(place).part("pods").given());
      checkStatus(rehearsal, expected.get(place).part("status"));
    }
  }

  private static Rehearsal rehearsal(Given given) {
    var strategy =
        given.has("updateStrategy")
            ? Json.object(given.part("updateStrategy").given(), StatefulSetUpdateStrategy.class)
            : new StatefulSetUpdateStrategy(null, "RollingUpdate");
    var set =
        new StatefulSetBuilder(given.foo())
            .editSpec()
            .withUpdateStrategy(strategy)
            .withRevisionHistoryLimit(given.number("revisionHistoryLimit", 10))
            .endSpec()
            .build();
    return new Rehearsal(given.controller(), set);
  }

  private static StatefulSet changed(StatefulSet set, Given step) {
    var sized = step.has("replicas") ? sized(set, step.number("replicas", 0)) : set;
    return step.has("image") ? Given.withImage(sized, step.text("image")) : sized;
  }

  private static StatefulSet sized(StatefulSet set, int replicas) {
    return new StatefulSetBuilder(set).editSpec().withReplicas(replicas).endSpec().build();
  }

  private static Map<String, String> images(Rehearsal rehearsal) {
    var images = new TreeMap<String, String>();
    for (var pod : rehearsal.all(Pod.class)) {
      images.put(pod.getMetadata().getName(), pod.getSpec().getContainers().getFirst().getImage());
    }
    return images;
  }

  private static void checkStatus(Rehearsal rehearsal, Given expected) {
    var status = new Given(Json.tree(rehearsal.status()));
    for (var field : expected.given().keySet()) {
      assertThat(status.number(field, 0)).as(field).isEqualTo(expected.number(field, 0));
    }
  }

  @TestFactory
  Stream<DynamicTest> aRequestThatFailsIsTriedAgain() {
    return Given.tests(SettleTableTest::checkFailure, "settleWithFailure");
  }

  private static void checkFailure(Case one) {
    var given = Given.of(one);
    var rehearsal = rehearsal(given);
    if (given.has("startReplicas")) {
      rehearsal.change(set -> sized(set, given.number("startReplicas", 0)));
      rehearsal.settle();
    }
    rehearsal.change(set -> sized(set, given.number("replicas", 0)));
    var failing = new Failing(given.text("failing"), given.number("failingRequest", 1));
    rehearsal.refuse(failing);
    rehearsal.settle();
    assertThat(failing.failed).isEqualTo(one.expected().get("error"));
    checkStatus(rehearsal, Given.of(PlacesTableTest.expected(one)).part("statusInTheEnd"));
  }

  /** Fails the so manieth request of a sort. */
  static final class Failing implements Function<Request, @Nullable Refusal> {

    private final String sort;
    private int left;
    private boolean failed;

    Failing(String sort, int number) {
      this.sort = sort;
      this.left = number;
    }

    @Override
    public @Nullable Refusal apply(Request request) {
      if (!isMeant(request) || --left != 0) {
        return null;
      }
      failed = true;
      return Refusals.internal("failed");
    }

    private boolean isMeant(Request request) {
      var kind = request.target().kind().name();
      return switch (sort) {
        case "createPod" -> request instanceof Request.Create && kind.equals("Pod");
        case "deletePod" -> request instanceof Request.Delete && kind.equals("Pod");
        case "updateStatus" -> request instanceof Request.UpdateStatus;
        default -> throw new AssertionError(sort);
      };
    }
  }

  @TestFactory
  Stream<DynamicTest> noMoreRevisionsAreKeptThanAreWanted() {
    return Given.tests(SettleTableTest::checkHistory, "historyLength");
  }

  private static void checkHistory(Case one) {
    var given = Given.of(one);
    var rehearsal = rehearsal(given);
    rehearsal.settle();
    for (var change = 0; change < given.number("imageChanges", 0); change++) {
      var image = "image-" + change;
      rehearsal.change(set -> Given.withImage(set, image));
      if (given.flag("secondStatusWriteFails")) {
        rehearsal.refuse(new Failing("updateStatus", 2));
      }
      rehearsal.settle();
      assertThat(rehearsal.all(ControllerRevision.class).size())
          .isLessThanOrEqualTo((int) one.expected().get("revisionsAtMost"));
    }
  }

  @TestFactory
  Stream<DynamicTest> inParallelFewLooksDo() {
    return Given.tests(SettleTableTest::checkSpeed, "parallelScale");
  }

  private static void checkSpeed(Case one) {
    var given = Given.of(one);
    var parallel =
        new StatefulSetBuilder(sized(given.foo(), given.number("from", 0)))
            .editSpec()
            .withPodManagementPolicy("Parallel")
            .endSpec()
            .build();
    var rehearsal = new Rehearsal(given.controller(), parallel);
    rehearsal.settle();
    rehearsal.change(set -> sized(set, given.number("to", 0)));
    for (var look = 0; look < (int) one.expected().get("syncsAtMost"); look++) {
      rehearsal.look();
    }
    assertThat(rehearsal.all(Pod.class)).hasSize((int) one.expected().get("replicas"));
  }
}
