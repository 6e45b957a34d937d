package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.admission.LimitedResource;
import dev.podarium.cluster.apiserver.admission.QuotaCheck;
import dev.podarium.cluster.controllers.resourcequota.ResourceQuotaController;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.Evaluator;
import dev.podarium.objects.quota.Evaluators;
import dev.podarium.objects.quota.ResourceQuotas;
import dev.podarium.objects.values.Quantities;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirementBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/quota/v1/evaluator/core, pkg/controller/resourcequota,
 * plugin/pkg/admission/resourcequota; k8s.io/apiserver/pkg/quota/v1/resources_test.go
 */
class ResourceQuotaTest {

  private static final long NOW = Durations.seconds(10_000L);

  @TestFactory
  Stream<DynamicTest> quotasCountAndLimitAsUpstreamDoes() {
    return Conformance.tests("workload-resourcequota", ResourceQuotaTest::check);
  }

  private static void check(Case one) {
    var given = one.given();
    switch (String.valueOf(given.get("op"))) {
      case "podUsage" -> checkUsage("Pod", given.get("pod"), one);
      case "serviceUsage" -> checkUsage("Service", given.get("service"), one);
      case "claimUsage" -> checkUsage("PersistentVolumeClaim", given.get("claim"), one);
      case "usageInScope" -> checkUsageInScope(one);
      case "matchingScopes" -> checkScopes(one);
      case "constraints" -> checkConstraints(one);
      case "countedNames" -> checkNames(one);
      case "amounts" -> checkAmounts(one);
      case "sync" -> checkSync(one);
      case "admission" -> checkAdmission(one);
      default -> throw new AssertionError("no such question: " + given.get("op"));
    }
  }

  private static void checkUsage(String kind, Object tree, Case one) {
    var object = object(kind, map(tree));
    var usage = Evaluators.of(Kinds.of(object)).usage(object, NOW);
    assertThat(values(usage)).isEqualTo(values(amounts(one.expected().get("usage"))));
  }

  private static void checkUsageInScope(Case one) {
    var expected = amounts(one.expected().get("usage"));
    var quota = quota(Map.of("spec", withHard(map(one.given().get("quota")), expected.keySet())));
    var used = ResourceQuotas.used(synced(quota, objects("Pod", one.given().get("pods"))));
    assertThat(values(used)).isEqualTo(values(expected));
  }

  private static Map<String, Object> withHard(Map<String, Object> spec, Iterable<String> names) {
    var hard = new TreeMap<String, Object>();
    names.forEach(name -> hard.put(name, "100"));
    var all = new TreeMap<>(spec);
    all.put("hard", hard);
    return all;
  }

  private static void checkScopes(Case one) {
    var pod = object("Pod", map(one.given().get("pod")));
    var matching =
        maps(one.given().get("candidates")).stream()
            .map(ResourceQuotaTest::scope)
            .filter(scope -> evaluator("Pod").isIn(scope, pod))
            .map(ScopedResourceSelectorRequirement::getScopeName)
            .toList();
    assertThat(matching).isEqualTo(one.expected().get("scopes"));
  }

  private static void checkConstraints(Case one) {
    var pod = object("Pod", map(one.given().get("pod")));
    var missing = evaluator("Pod").missing(texts(one.given().get("required")), pod);
    assertThat(missing).isEqualTo(one.expected().get("error"));
  }

  private static void checkNames(Case one) {
    var evaluator = evaluator(String.valueOf(one.given().get("kind")));
    assertThat(texts(one.given().get("names")).stream().filter(evaluator::counts).toList())
        .isEqualTo(one.expected().get("names"));
  }

  private static void checkAmounts(Case one) {
    var calc = String.valueOf(one.given().get("calc"));
    if (one.given().containsKey("aNames")) {
      var a = texts(one.given().get("aNames"));
      var b = texts(one.given().get("bNames"));
      assertThat(calc.equals("inBoth") ? AmountLists.inBoth(a, b) : AmountLists.onlyInFirst(a, b))
          .isEqualTo(one.expected().get("names"));
      return;
    }
    var a = amounts(one.given().get("a"));
    var b = amounts(one.given().getOrDefault("b", Map.of()));
    switch (calc) {
      case "equal" -> assertThat(AmountLists.same(a, b)).isEqualTo(one.expected().get("result"));
      case "allZero" -> assertThat(AmountLists.allZero(a)).isEqualTo(one.expected().get("result"));
      case "atMost" -> {
        var exceeding = AmountLists.exceeding(a, b);
        assertThat(exceeding.isEmpty()).isEqualTo(one.expected().get("result"));
        assertThat(exceeding).isEqualTo(one.expected().get("exceeding"));
      }
      case "belowZero" ->
          assertThat(AmountLists.belowZero(a))
              .isEqualTo(one.expected().getOrDefault("names", List.of()));
      default ->
          assertThat(values(calculated(calc, a, b)))
              .isEqualTo(values(amounts(one.expected().get("amounts"))));
    }
  }

  private static Map<String, Quantity> calculated(
      String calc, Map<String, Quantity> a, Map<String, Quantity> b) {
    return switch (calc) {
      case "max" -> AmountLists.most(a, b);
      case "add" -> AmountLists.plus(a, b);
      case "subtract" -> AmountLists.minus(a, b);
      case "subtractToZero" -> AmountLists.minusToZero(a, b);
      case "withoutZeros" -> AmountLists.withoutZeros(a);
      default -> throw new AssertionError("no such sum: " + calc);
    };
  }

  private static void checkSync(Case one) {
    var quota = quota(map(one.given().get("quota")));
    var synced = synced(quota, objects("Pod", one.given().get("pods")));
    var expected = map(one.expected().get("status"));
    assertThat(values(ResourceQuotas.hard(synced)))
        .isEqualTo(values(amounts(expected.get("hard"))));
    assertThat(values(ResourceQuotas.used(synced)))
        .isEqualTo(values(amounts(expected.get("used"))));
  }

  private static ResourceQuota synced(ResourceQuota quota, List<HasMetadata> others) {
    var world = new ArrayList<>(others);
    world.add(quota);
    var outcome = OneSync.of(world).at(NOW).look(new ResourceQuotaController(), quota);
    return (ResourceQuota) Objects.requireNonNull(outcome.status());
  }

  private static void checkAdmission(Case one) {
    var given = one.given();
    var charged = new ArrayList<ResourceQuota>();
    var refusal = catchThrowableOfType(Refusal.class, () -> charged.addAll(charged(given)));
    assertThat(refusal == null).isEqualTo(one.expected().get("admitted"));
    if (one.expected().containsKey("errorContains")) {
      assertThat(refusal).hasMessageContaining(one.expected().get("errorContains").toString());
    }
    if (one.expected().get("usedAfter") instanceof Map<?, ?> expected) {
      var used = new TreeMap<String, Object>();
      charged.forEach(
          quota -> used.put(quota.getMetadata().getName(), values(ResourceQuotas.used(quota))));
      var wanted = new TreeMap<String, Object>();
      expected.forEach((name, list) -> wanted.put(name.toString(), values(amounts(list))));
      assertThat(used).isEqualTo(wanted);
    }
  }

  /** A trial charges nothing, and a write of a part asks nobody: the registry sees to both. */
  private static List<ResourceQuota> charged(Map<String, Object> given) {
    var tree = map(given.get("object"));
    var object = object(String.valueOf(tree.get("kind")), tree);
    var before =
        given.get("oldObject") == null
            ? null
            : object(String.valueOf(tree.get("kind")), map(given.get("oldObject")));
    var quotas =
        maps(given.get("quotas")).stream()
            .map(ResourceQuotaTest::quota)
            .filter(quota -> namespace(quota).equals(namespace(object)))
            .toList();
    var limited =
        maps(given.getOrDefault("limitedResources", List.of())).stream()
            .map(ResourceQuotaTest::limited)
            .toList();
    if (given.get("subresource") != null) {
      return List.of();
    }
    var charged = QuotaCheck.charged(object, before, quotas, limited, NOW);
    return Boolean.TRUE.equals(given.get("dryRun")) ? List.of() : charged;
  }

  private static String namespace(HasMetadata object) {
    return object.getMetadata().getNamespace();
  }

  private static LimitedResource limited(Map<String, Object> tree) {
    return new LimitedResource(
        String.valueOf(tree.get("resource")),
        texts(tree.getOrDefault("matchContains", List.of())),
        maps(tree.getOrDefault("matchScopes", List.of())).stream()
            .map(ResourceQuotaTest::scope)
            .toList());
  }

  private static ScopedResourceSelectorRequirement scope(Map<String, Object> tree) {
    return new ScopedResourceSelectorRequirementBuilder()
        .withScopeName(text(tree.get("scopeName")))
        .withOperator(text(tree.get("operator")))
        .withValues(texts(tree.getOrDefault("values", List.of())))
        .build();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Evaluator evaluator(String kind) {
    return Evaluators.of(Objects.requireNonNull(Kinds.BUILT_IN.find("v1", kind)));
  }

  private static ResourceQuota quota(Map<String, Object> tree) {
    return (ResourceQuota) object("ResourceQuota", tree);
  }

  private static List<HasMetadata> objects(String kind, Object trees) {
    return maps(trees).stream().map(tree -> object(kind, tree)).toList();
  }

  private static HasMetadata object(String kind, Map<String, Object> given) {
    var tree = new TreeMap<>(given);
    var metadata = new TreeMap<>(map(tree.getOrDefault("metadata", Map.of())));
    metadata.putIfAbsent("name", "given");
    metadata.putIfAbsent("namespace", "test");
    var deleted =
        tree.containsKey("deletedSecondsAgo")
            ? tree.remove("deletedSecondsAgo")
            : metadata.remove("deletedSecondsAgo");
    if (deleted instanceof Number ago) {
      metadata.put("deletionTimestamp", Timestamps.at(NOW - Durations.seconds(ago.longValue())));
    }
    tree.put("metadata", metadata);
    tree.putIfAbsent("spec", Map.of());
    tree.put("apiVersion", "v1");
    tree.put("kind", kind);
    return Json.object(tree, Kinds.BUILT_IN);
  }

  private static Map<String, BigDecimal> values(Map<String, Quantity> amounts) {
    var values = new TreeMap<String, BigDecimal>();
    amounts.forEach(
        (name, amount) -> values.put(name, Quantities.value(amount).stripTrailingZeros()));
    return values;
  }

  private static Map<String, Quantity> amounts(Object tree) {
    var amounts = new TreeMap<String, Quantity>();
    map(tree).forEach((name, text) -> amounts.put(name, new Quantity(text.toString())));
    return amounts;
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
  private static List<String> texts(Object value) {
    return (List<String>) value;
  }
}
