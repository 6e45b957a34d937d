package dev.podarium.objects.quota;

import dev.podarium.objects.Kind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many objects there are of a kind of which nothing else is counted.
 *
 * <p>Source: k8s.io/apiserver/pkg/quota/v1/generic/evaluator.go, NewObjectCountEvaluator
 *
 * @param kind {@code deployments.apps} counts as {@code count/deployments.apps}
 */
record CountEvaluator(Kind kind) implements Evaluator {

  private static final Quantity ONE = new Quantity("1");

  /** Kinds of which a quota may also say the bare name. */
  private static final List<String> ALSO_BARE =
      List.of("configmaps", "resourcequotas", "replicationcontrollers", "secrets");

  @Override
  public boolean counts(String name) {
    return name.equals("count/" + kind.resource()) || name.equals(bare());
  }

  @Override
  public Map<String, Quantity> usage(HasMetadata object, long now) {
    var usage = new TreeMap<String, Quantity>();
    usage.put("count/" + kind.resource(), ONE);
    if (!bare().isEmpty()) {
      usage.put(bare(), ONE);
    }
    return usage;
  }

  private String bare() {
    return kind.group().isEmpty() && ALSO_BARE.contains(kind.plural()) ? kind.plural() : "";
  }
}
