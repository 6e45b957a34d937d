package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.node.v1.RuntimeClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RuntimeClasses.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/node/validation/validation.go
 */
public final class RuntimeClassRules {

  private RuntimeClassRules() {}

  /** All but the metadata that every kind has. */
  public static void check(RuntimeClass object, Field root) {
    var handler = orEmpty(object.getHandler());
    root.child("handler").invalid(handler, Names.dns1123Label(handler));
    if (object.getOverhead() != null) {
      var fixed =
          new ResourceRequirementsBuilder().withLimits(object.getOverhead().getPodFixed()).build();
      ResourceRules.check(fixed, Set.of(), root.child("overhead"));
    }
    var scheduling = object.getScheduling();
    if (scheduling != null) {
      var at = root.child("scheduling");
      Labels.check(scheduling.getNodeSelector(), at.child("nodeSelector"));
      Tolerations.check(scheduling.getTolerations(), at.child("tolerations"));
      checkDifferent(scheduling.getTolerations(), at.child("tolerations"));
    }
  }

  private static void checkDifferent(List<Toleration> tolerations, Field at) {
    var seen = new HashSet<Map<String, Object>>();
    for (var i = 0; i < tolerations.size(); i++) {
      var key = key(tolerations.get(i));
      if (!seen.add(key)) {
        var printed = new LinkedHashMap<String, @Nullable Object>(key);
        printed.put("TolerationSeconds", tolerations.get(i).getTolerationSeconds());
        at.index(i).duplicate(printed);
      }
    }
  }

  /** What tells tolerations apart, as Go's structure has it. */
  private static Map<String, Object> key(Toleration toleration) {
    var key = new LinkedHashMap<String, Object>();
    key.put("Key", orEmpty(toleration.getKey()));
    key.put("Operator", orEmpty(toleration.getOperator()));
    key.put("Value", orEmpty(toleration.getValue()));
    key.put("Effect", orEmpty(toleration.getEffect()));
    return key;
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
