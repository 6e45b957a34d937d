package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnExitCodesRequirement;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnPodConditionsPattern;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Job says of Pods that fail.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go,
 * validatePodFailurePolicy
 */
final class PodFailurePolicies {

  private static final int MOST_RULES = 20;
  private static final int MOST_VALUES = 255;
  private static final int MOST_PATTERNS = 20;
  private static final List<String> ACTIONS = List.of("Count", "FailIndex", "FailJob", "Ignore");
  private static final List<String> OPERATORS = List.of("In", "NotIn");
  private static final List<String> STATUSES = List.of("False", "True", "Unknown");

  private PodFailurePolicies() {}

  static void check(JobSpec spec, Field at) {
    var rules = spec.getPodFailurePolicy().getRules();
    if (rules.size() > MOST_RULES) {
      at.tooMany(rules.size(), MOST_RULES);
    }
    var names = containerNames(spec);
    for (var i = 0; i < rules.size(); i++) {
      check(rules.get(i), spec, names, at.index(i));
    }
  }

  private static Set<String> containerNames(JobSpec spec) {
    var pod = spec.getTemplate() == null ? null : spec.getTemplate().getSpec();
    return Stream.ofNullable(pod)
        .flatMap(PodFailurePolicies::containers)
        .map(Container::getName)
        .filter(name -> name != null)
        .collect(Collectors.toSet());
  }

  private static Stream<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream());
  }

  private static void check(PodFailurePolicyRule rule, JobSpec spec, Set<String> names, Field at) {
    checkAction(rule.getAction(), spec, at.child("action"));
    var codes = rule.getOnExitCodes();
    var conditions = rule.getOnPodConditions();
    if (codes != null) {
      checkCodes(codes, names, at.child("onExitCodes"));
    }
    checkConditions(conditions, at.child("onPodConditions"));
    if (codes != null && !conditions.isEmpty()) {
      at.broken("specifying both OnExitCodes and OnPodConditions is not supported");
    }
    if (codes == null && conditions.isEmpty()) {
      at.broken("specifying one of OnExitCodes and OnPodConditions is required");
    }
  }

  private static void checkAction(@Nullable String action, JobSpec spec, Field at) {
    if ("FailIndex".equals(action) && spec.getBackoffLimitPerIndex() == null) {
      at.invalid(action, "requires the backoffLimitPerIndex to be set");
    }
    requiredOneOf(action, ACTIONS, at);
  }

  private static void requiredOneOf(@Nullable String value, List<String> known, Field at) {
    if (value == null || value.isEmpty()) {
      at.required(
          known.stream()
              .map(each -> "\"" + each + "\"")
              .collect(Collectors.joining(" ", "valid values: [", "]")));
    } else {
      at.oneOf(value, known);
    }
  }

  private static void checkConditions(
      List<PodFailurePolicyOnPodConditionsPattern> patterns, Field at) {
    if (patterns.size() > MOST_PATTERNS) {
      at.tooMany(patterns.size(), MOST_PATTERNS);
    }
    for (var i = 0; i < patterns.size(); i++) {
      var here = at.index(i);
      var type = Labels.text(patterns.get(i).getType());
      here.child("type").invalid(type, Names.qualified(type));
      requiredOneOf(patterns.get(i).getStatus(), STATUSES, here.child("status"));
    }
  }

  private static void checkCodes(
      PodFailurePolicyOnExitCodesRequirement codes, Set<String> names, Field at) {
    requiredOneOf(codes.getOperator(), OPERATORS, at.child("operator"));
    var name = codes.getContainerName();
    if (name != null && !names.contains(name)) {
      at.child("containerName")
          .invalid(name, "must be one of the container or initContainer names in the pod template");
    }
    var values = codes.getValues();
    if (values.isEmpty()) {
      at.child("values").invalid(values, "at least one value is required");
    } else if (values.size() > MOST_VALUES) {
      at.child("values").tooMany(values.size(), MOST_VALUES);
    }
    checkEach(values, "In".equals(codes.getOperator()), at.child("values"));
    if (!values.equals(values.stream().sorted().toList())) {
      at.child("values").invalid(values, "must be ordered");
    }
  }

  private static void checkEach(List<Integer> values, boolean in, Field at) {
    var seen = new HashSet<Integer>();
    for (var i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (in && value == 0) {
        at.index(i).invalid(value, "must not be 0 for the In operator");
      }
      if (!seen.add(value)) {
        at.index(i).duplicate(value);
      }
    }
  }
}
