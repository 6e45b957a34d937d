package dev.podarium.cluster.scheduler.framework;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An amount of everything that can be requested.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/types.go, Resource
 *
 * @param cpu millicores
 * @param memory bytes
 * @param ephemeralStorage bytes
 * @param extended whole units of huge pages and devices by resource name; sorted
 */
public record Resources(long cpu, long memory, long ephemeralStorage, Map<String, Long> extended) {

  /** Nothing of anything. */
  public static final Resources NONE = new Resources(0, 0, 0, Map.of());

  /** What a list of quantities amounts to; {@code pods} in it is left out. */
  public static Resources of(@Nullable Map<String, Quantity> list) {
    if (list == null || list.isEmpty()) {
      return NONE;
    }
    var extended = new TreeMap<String, Long>();
    list.forEach(
        (name, quantity) -> {
          if (isExtended(name)) {
            extended.put(name, Amounts.of(name, quantity));
          }
        });
    return new Resources(
        Amounts.of(list, "cpu"),
        Amounts.of(list, "memory"),
        Amounts.of(list, "ephemeral-storage"),
        extended.isEmpty() ? Map.of() : extended);
  }

  /** Both together. */
  public Resources plus(Resources other) {
    return with(other, Long::sum);
  }

  /** What is left when the other is taken away; may be negative. */
  public Resources minus(Resources other) {
    return with(other, (one, two) -> one - two);
  }

  /** The larger amount of each. */
  public Resources max(Resources other) {
    return with(other, Math::max);
  }

  /** The amount of one resource by its name. */
  public long amount(String resource) {
    return switch (resource) {
      case "cpu" -> cpu;
      case "memory" -> memory;
      case "ephemeral-storage" -> ephemeralStorage;
      default -> extended.getOrDefault(resource, 0L);
    };
  }

  private Resources with(Resources other, LongBinaryOperator operator) {
    return new Resources(
        operator.applyAsLong(cpu, other.cpu),
        operator.applyAsLong(memory, other.memory),
        operator.applyAsLong(ephemeralStorage, other.ephemeralStorage),
        extendedWith(other, operator));
  }

  private Map<String, Long> extendedWith(Resources other, LongBinaryOperator operator) {
    if (extended.isEmpty() && other.extended.isEmpty()) {
      return extended;
    }
    var result = new TreeMap<String, Long>();
    extended.forEach((name, amount) -> result.put(name, operator.applyAsLong(amount, 0)));
    other.extended.forEach(
        (name, amount) ->
            result.put(name, operator.applyAsLong(extended.getOrDefault(name, 0L), amount)));
    return result;
  }

  private static boolean isExtended(String name) {
    return switch (name) {
      case "cpu", "memory", "ephemeral-storage", "pods" -> false;
      default -> true;
    };
  }
}
