package dev.podarium.cluster.apiserver.admission;

import dev.podarium.objects.quota.AmountLists;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What may be used only where a quota is for it.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/resourcequota/apis/resourcequota/types.go
 *
 * @param resource {@code pods}
 * @param contains parts of names: {@code requests.cpu}
 * @param scopes sorts of objects
 */
public record LimitedResource(
    String resource, List<String> contains, List<ScopedResourceSelectorRequirement> scopes) {

  /** The names of which something is used and that it limits. */
  List<String> namesIn(Map<String, Quantity> usage) {
    return AmountLists.withoutZeros(usage).keySet().stream()
        .filter(name -> contains.stream().anyMatch(name::contains))
        .toList();
  }

  /** Scopes as Go prints their structure. */
  static String text(List<ScopedResourceSelectorRequirement> scopes) {
    return scopes.stream()
        .map(
            scope ->
                "{%s %s [%s]}"
                    .formatted(
                        scope.getScopeName(),
                        scope.getOperator(),
                        String.join(" ", scope.getValues())))
        .collect(Collectors.joining(" "));
  }
}
