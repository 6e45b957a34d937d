package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Pods off Nodes, and which Pods are not kept off.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateTolerations,
 * validateNodeTaints
 */
public final class Tolerations {

  private static final List<String> EFFECTS =
      List.of("NoSchedule", "PreferNoSchedule", "NoExecute");
  private static final List<String> OPERATORS = List.of("Equal", "Exists");

  private Tolerations() {}

  /** Those of a Pod. */
  public static void check(@Nullable List<Toleration> tolerations, Field at) {
    for (var i = 0; tolerations != null && i < tolerations.size(); i++) {
      check(tolerations.get(i), at.index(i));
    }
  }

  private static void check(Toleration toleration, Field at) {
    var key = toleration.getKey() == null ? "" : toleration.getKey();
    var operator = toleration.getOperator() == null ? "" : toleration.getOperator();
    var effect = toleration.getEffect() == null ? "" : toleration.getEffect();
    if (!key.isEmpty()) {
      at.child("key").invalid(key, Names.qualified(key));
    } else if (!operator.equals("Exists")) {
      at.child("operator")
          .invalid(
              operator,
              "operator must be Exists when `key` is empty, which means \"match all values and all"
                  + " keys\"");
    }
    if (toleration.getTolerationSeconds() != null && !effect.equals("NoExecute")) {
      at.child("effect")
          .invalid(effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
    }
    checkValue(toleration.getValue() == null ? "" : toleration.getValue(), operator, at);
    if (!effect.isEmpty()) {
      at.child("effect").oneOf(effect, EFFECTS);
    }
  }

  private static void checkValue(String value, String operator, Field at) {
    switch (operator) {
      case "Equal", "" -> {
        var problems = Names.labelValue(value);
        if (!problems.isEmpty()) {
          at.child("operator").invalid(value, String.join(";", problems));
        }
      }
      case "Exists" -> {
        if (!value.isEmpty()) {
          at.child("operator").invalid(value, "value must be empty when `operator` is 'Exists'");
        }
      }
      default -> at.child("operator").notSupported(operator, OPERATORS);
    }
  }

  /** Those of a Node. */
  public static void checkTaints(@Nullable List<Taint> taints, Field at) {
    var seen = new HashSet<String>();
    for (var i = 0; taints != null && i < taints.size(); i++) {
      var taint = taints.get(i);
      var here = at.index(i);
      var key = Labels.text(taint.getKey());
      here.child("key").invalid(key, Names.qualified(key));
      var value = taint.getValue() == null ? "" : taint.getValue();
      here.child("value").invalid(value, Names.labelValue(value));
      if (taint.getEffect() == null || taint.getEffect().isEmpty()) {
        here.child("effect").required();
      } else {
        here.child("effect").oneOf(taint.getEffect(), EFFECTS);
      }
      if (!seen.add(key + ":" + taint.getEffect())) {
        here.duplicate(taint);
      }
    }
  }
}
