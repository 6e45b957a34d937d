package dev.podarium.cluster.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/registry/core/pod/storage/eviction_test.go */
class UpstreamEvictionsTest {

  private static final List<String> EVERY_POLICY =
      List.of("unset", "IfHealthyBudget", "AlwaysAllow");

  private static final Map<String, String> SKIPPED =
      Map.of(
          "node-disruption-9f630b0b", "an eviction names its Pod once: there is no URL beside it");

  @TestFactory
  Stream<DynamicTest> anEvictionIsGrantedOrHeldAsUpstreamDoes() {
    return Conformance.cases("node-disruption").stream()
        .filter(one -> one.given().containsKey("eviction"))
        .flatMap(UpstreamEvictionsTest::tests);
  }

  private static Stream<DynamicTest> tests(Case one) {
    var policies = list(one.given().get("unhealthyPodEvictionPolicies"));
    return (policies.isEmpty() ? EVERY_POLICY : policies)
        .stream()
            .map(
                policy ->
                    DynamicTest.dynamicTest(
                        one.id() + " " + one.name() + " by policy " + policy,
                        () -> check(one, policy)));
  }

  private static void check(Case one, String policy) {
    var reason = SKIPPED.get(one.id());
    Assumptions.assumeTrue(reason == null, reason);
    var storage = new RivalledStorage(one, policy);
    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> new Eviction(storage).evict(requiredVersion(one)));
    if (Boolean.TRUE.equals(one.expected().get("refused"))) {
      assertThat(told(refusal)).isEqualTo(one.expected().get("message"));
    } else {
      assertThat(refusal).isNull();
    }
    if (one.given().containsKey("expectedDeleteCount")) {
      assertThat(storage.deletions).isEqualTo(one.given().get("expectedDeleteCount"));
    }
  }

  /** Message, reason and causes, as upstream's test joins them. */
  private static String told(Refusal refusal) {
    var details = refusal.status().getDetails();
    var causes =
        details == null
            ? ""
            : details.getCauses().stream()
                .map(StatusCause::getMessage)
                .collect(Collectors.joining(", "));
    return refusal.getMessage() + ": " + refusal.reason() + (causes.isEmpty() ? "" : ": " + causes);
  }

  private static @Nullable String requiredVersion(Case one) {
    var options = map(map(one.given().get("eviction")).get("deleteOptions"));
    return options.get("preconditions") instanceof Map<?, ?> wanted
        ? String.valueOf(wanted.get("resourceVersion"))
        : null;
  }

  /**
   * A storage into which somebody else writes between the steps, as upstream's test does: the first
   * deletion finds the Pod changed, and Running by then (of t1 and t5: not), the next one changed
   * again; t4 is changed always, t6 and t8 never.
   */
  private static final class RivalledStorage implements Eviction.Storage {

    private final List<PodDisruptionBudget> budgets;
    private final boolean rivalled;
    private Pod pod;
    private int deletions;

    RivalledStorage(Case one, String policy) {
      rivalled = one.source().endsWith("TestEviction");
      pod = givenPod(one);
      budgets = maps(one.given().get("pdbs")).stream().map(each -> budget(each, policy)).toList();
    }

    @Override
    public Pod pod() {
      return pod;
    }

    @Override
    public List<PodDisruptionBudget> budgets() {
      return budgets;
    }

    @Override
    public PodDisruptionBudget granting(PodDisruptionBudget budget) {
      return budget;
    }

    @Override
    public void write(PodDisruptionBudget granting) {}

    @Override
    public void end(@Nullable String version) {
      deletions++;
      var name = pod.getMetadata().getName();
      if (!rivalled || List.of("t6", "t8", "t10").contains(name)) {
        return;
      }
      if (name.equals("t4") || deletions == 1) {
        overtake("999", !List.of("t1", "t4", "t5").contains(name));
      } else if (version != null && !version.equals("1000")) {
        overtake("1000", false);
      }
    }

    private void overtake(String version, boolean running) {
      pod = Metas.withResourceVersion(pod, version);
      if (running) {
        pod = pod.edit().editOrNewStatus().withPhase("Running").endStatus().build();
      }
      throw Refusals.conflict(new ObjectRef(TESTS, "", "2"), "message");
    }
  }

  private static final Kind TESTS = Kind.of(GroupVersionKind.of("v1", "Test"), "tests", true);

  private static Pod givenPod(Case one) {
    var given = one.given();
    var phase = String.valueOf(given.get("podPhase"));
    var status = new TreeMap<String, Object>();
    status.put("phase", phase.isEmpty() ? "Pending" : phase);
    if (given.containsKey("readyCondition")) {
      status.put("conditions", List.of(given.get("readyCondition")));
    }
    var metadata = new TreeMap<String, Object>();
    metadata.put("name", given.get("podName"));
    metadata.put("namespace", "default");
    metadata.put("labels", Map.of("a", "true"));
    metadata.put("resourceVersion", "1");
    if (Boolean.TRUE.equals(given.get("podTerminating"))) {
      metadata.put("deletionTimestamp", "2026-01-01T08:00:00Z");
    }
    return (Pod)
        Json.object(
            Map.of("apiVersion", "v1", "kind", "Pod", "metadata", metadata, "status", status),
            Kinds.BUILT_IN);
  }

  private static PodDisruptionBudget budget(Map<String, Object> given, String policy) {
    var tree = new TreeMap<>(given);
    var spec = new TreeMap<>(map(given.get("spec")));
    if (!policy.equals("unset")) {
      spec.put("unhealthyPodEvictionPolicy", policy);
    }
    tree.put("spec", spec);
    tree.put("apiVersion", "policy/v1");
    tree.put("kind", "PodDisruptionBudget");
    return (PodDisruptionBudget) Json.object(tree, Kinds.BUILT_IN);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Object value) {
    return (List<String>) value;
  }
}
