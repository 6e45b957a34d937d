package dev.podarium.printers;

import dev.podarium.objects.quota.ResourceQuotas;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Source: printers.go, printResourceQuota */
final class ResourceQuotaTable {

  private static final String LIMITS = "limits.";

  static final Table<ResourceQuota> TABLE =
      Table.named(ResourceQuota.class)
          .column("Request", quota -> used(quota, false))
          .column("Limit", quota -> used(quota, true))
          .age();

  private ResourceQuotaTable() {}

  /** {@code cpu: 1/2, pods: 3/5}. */
  private static String used(ResourceQuota quota, boolean limits) {
    var used = ResourceQuotas.used(quota);
    return new TreeMap<>(ResourceQuotas.hard(quota))
        .entrySet().stream()
            .filter(each -> each.getKey().startsWith(LIMITS) == limits)
            .map(
                each ->
                    "%s: %s/%s"
                        .formatted(
                            each.getKey(),
                            Quantities.text(used.getOrDefault(each.getKey(), new Quantity("0"))),
                            Quantities.text(each.getValue())))
            .collect(Collectors.joining(", "));
  }
}
