package dev.podarium.objects.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a part that were left out, as a table.
 *
 * <p>Filling a part in gives a copy that shares all that was said, or the part itself when nothing
 * was missing: a Pod made from a template that has its defaults costs no copy.
 *
 * @param <T> the model class of the part, {@code Container}
 */
public final class Defaults<T> {

  private final Class<T> type;
  private final List<Rule<T>> rules;

  private Defaults(Class<T> type, List<Rule<T>> rules) {
    this.type = type;
    this.rules = rules;
  }

  /** What one field becomes; returns {@code now} itself when it stays as it is. */
  @FunctionalInterface
  private interface Change<T> {
    @Nullable Object of(T owner, @Nullable Object now);
  }

  private record Rule<T>(Copies.Slot slot, Change<T> change) {}

  /** No defaults yet. */
  public static <T> Defaults<T> of(Class<T> type) {
    return new Defaults<>(type, List.of());
  }

  /** A field that was left out gets a value. */
  public Defaults<T> value(String field, Object value) {
    return computed(field, owner -> value);
  }

  /** A number that was left out, or is 0, gets a value. */
  public Defaults<T> number(String field, int value) {
    return with(field, (owner, now) -> now == null || Integer.valueOf(0).equals(now) ? value : now);
  }

  /** A field that was left out gets a value that follows from the others; null leaves it out. */
  public Defaults<T> computed(String field, Function<T, @Nullable Object> value) {
    return with(field, (owner, now) -> absent(now) ? value.apply(owner) : now);
  }

  /** A value that is there is written in another way; the same one when it is written so. */
  @SuppressWarnings("unchecked")
  public <V> Defaults<T> written(String field, UnaryOperator<V> way) {
    return with(field, (owner, now) -> now == null ? null : way.apply((V) now));
  }

  /** A field becomes what follows from the others and from what it is, absent or not. */
  @SuppressWarnings("unchecked")
  public <V> Defaults<T> replaced(String field, BiFunction<T, @Nullable V, @Nullable V> value) {
    return with(field, (owner, now) -> value.apply(owner, (V) now));
  }

  /** A part that is there gets its own defaults. */
  @SuppressWarnings("unchecked")
  public <P> Defaults<T> part(String field, Defaults<P> defaults) {
    return with(field, (owner, now) -> now == null ? null : defaults.fill((P) now));
  }

  /** Every part of a list gets its own defaults. */
  @SuppressWarnings("unchecked")
  public <P> Defaults<T> each(String field, Defaults<P> defaults) {
    return with(field, (owner, now) -> now == null ? null : defaults.fillAll((List<P>) now));
  }

  /** The rules of both tables, these first. */
  public Defaults<T> and(Defaults<T> more) {
    return new Defaults<>(type, Stream.concat(rules.stream(), more.rules.stream()).toList());
  }

  /** The part with its absent fields filled in. */
  public T fill(T part) {
    var result = part;
    for (var rule : rules) {
      var now = rule.slot().get(result);
      var then = rule.change().of(result, now);
      if (then != now) {
        result = result == part ? Copies.changed(part, copy -> {}) : result;
        rule.slot().set(result, then);
      }
    }
    return result;
  }

  private Defaults<T> with(String field, Change<T> change) {
    var slot = Copies.slot(type, field);
    var all = new ArrayList<>(rules);
    all.add(new Rule<>(slot, change));
    return new Defaults<>(type, List.copyOf(all));
  }

  private List<T> fillAll(List<T> parts) {
    List<T> result = parts;
    for (var i = 0; i < parts.size(); i++) {
      var filled = fill(parts.get(i));
      if (filled != parts.get(i)) {
        result = result == parts ? new ArrayList<>(parts) : result;
        result.set(i, filled);
      }
    }
    return result;
  }

  private static boolean absent(@Nullable Object value) {
    return value == null
        || "".equals(value)
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
