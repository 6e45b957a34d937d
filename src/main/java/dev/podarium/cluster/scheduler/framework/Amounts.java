package dev.podarium.cluster.scheduler.framework;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quantities as whole numbers, rounded up as the scheduler rounds them. */
public final class Amounts {

  private Amounts() {}

  /** Millicores for cpu, otherwise whole units: bytes, Pods, devices. An absent quantity is 0. */
  public static long of(String resource, @Nullable Quantity quantity) {
    if (quantity == null) {
      return 0;
    }
    return resource.equals("cpu") ? Quantities.thousandths(quantity) : Quantities.units(quantity);
  }

  /** The amount of one resource in a list of them; 0 when it is not named. */
  public static long of(@Nullable Map<String, Quantity> list, String resource) {
    return list == null ? 0 : of(resource, list.get(resource));
  }
}
