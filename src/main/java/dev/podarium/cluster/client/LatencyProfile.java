package dev.podarium.cluster.client;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.DurationText;
import dev.podarium.simulation.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long each thing takes that the simulation and not Kubernetes decides, in virtual nanoseconds:
 * data, read from {@code assets/latencies}. What Kubernetes defines (periods, graces, back-offs)
 * stands beside the rule that it belongs to.
 *
 * @param name {@code realistic}
 * @param request a call's way to the API server and back, and the server's work on it
 * @param commit the store's part of a call
 * @param watch from a write until a component that watches is told of it
 * @param compare a control loop's turn with one key: from the look to the plan
 * @param event how long a component holds an Event back before it sends it
 * @param schedulingCycle how long the scheduler takes to choose a Node for one Pod
 * @param podStatus how long a kubelet collects changes of a Pod before it sends its status
 * @param network from the start of a machine until the network of its Pods is ready
 */
public record LatencyProfile(
    String name,
    long request,
    long commit,
    Timing watch,
    long compare,
    long event,
    Timing schedulingCycle,
    long podStatus,
    long network) {

  /** The profiles that ship with the program, the usual one first. */
  public static final List<String> NAMES = List.of("realistic", "textbook", "instant");

  /** What is used when nothing is said. */
  public static LatencyProfile realistic() {
    return Shipped.REALISTIC;
  }

  /**
   * One of {@link #NAMES}.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static LatencyProfile named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "\"%s\" is no latency profile; there are %s".formatted(name, String.join(", ", NAMES)));
    }
    return of(name, read("/assets/latencies/" + name + ".yaml"));
  }

  /**
   * A profile read from text in the format of those that ship with the program.
   *
   * @throws IllegalArgumentException when a field is missing or is no length of time
   */
  static LatencyProfile of(String name, String yaml) {
    var tree = Json.tree(yaml);
    return new LatencyProfile(
        name,
        span(tree, "request"),
        span(tree, "commit"),
        timing(tree, "watch"),
        span(tree, "compare"),
        span(tree, "event"),
        timing(tree, "schedulingCycle"),
        span(tree, "podStatus"),
        span(tree, "network"));
  }

  private static Timing timing(Map<String, Object> tree, String field) {
    if (!(tree.get(field) instanceof Map<?, ?> written)) {
      throw new IllegalArgumentException(field + " is not written as {takes: 3ms, spread: 1ms}");
    }
    var spread = written.get("spread");
    return new Timing(span(field, written.get("takes")), spread == null ? 0 : span(field, spread));
  }

  private static long span(Map<String, Object> tree, String field) {
    return span(field, tree.get(field));
  }

  private static long span(String field, @Nullable Object written) {
    return DurationText.of(String.valueOf(written))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: \"%s\" is not a length of time such as 3ms".formatted(field, written)));
  }

  private static String read(String resource) {
    try (var text = LatencyProfile.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(text, resource + " is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when it is first asked for. */
  private static final class Shipped {
    static final LatencyProfile REALISTIC = named("realistic");
  }
}
