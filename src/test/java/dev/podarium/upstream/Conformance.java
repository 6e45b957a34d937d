package dev.podarium.upstream;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tables of inputs and outcomes taken from Kubernetes' own unit tests: one file an area, each
 * case an input and what is expected of it.
 */
public final class Conformance {

  private Conformance() {}

  /**
   * One case.
   *
   * @param id area and eight hex digits, stable
   * @param name what happens, in a few words
   * @param source the upstream file and test function
   */
  public record Case(
      String id, String name, String source, Map<String, Object> given, Object expect) {

    /** The question. */
    public String op() {
      return String.valueOf(given.get("op"));
    }

    /** A number of the input. */
    public int number(String field) {
      return ((Number) given.get(field)).intValue();
    }

    /** An object of the input; null when there is none. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T given(String field, Class<T> type) {
      return given.get(field) == null ? null : object((Map<String, Object>) given.get(field), type);
    }

    /** Objects of the input; empty when there are none. */
    @SuppressWarnings("unchecked")
    public <T> List<T> all(String field, Class<T> type) {
      return given.get(field) == null
          ? List.of()
          : ((List<Map<String, Object>>) given.get(field))
              .stream().map(tree -> object(tree, type)).toList();
    }

    /** Upstream's objects have metadata and Pods a spec, though they may be empty. */
    private static <T> T object(Map<String, Object> tree, Class<T> type) {
      var whole = new LinkedHashMap<>(tree);
      if (HasMetadata.class.isAssignableFrom(type)) {
        whole.putIfAbsent("metadata", Map.of());
      }
      if (type == Pod.class) {
        whole.putIfAbsent("spec", Map.of());
      }
      return Json.object(whole, type);
    }

    /** An instant of the input in virtual nanoseconds; the start when there is none. */
    public long instant(String field) {
      return given.get(field) == null
          ? 0
          : Timestamps.nanos(Instant.parse((String) given.get(field)));
    }

    /** The outcome, when it is a document. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> expected() {
      return (Map<String, Object>) expect;
    }
  }

  /** Every case of an area; skips the running test when the tables are absent. */
  public static List<Case> cases(String area) {
    return documents(area).stream().map(Conformance::of).toList();
  }

  /** One test a case. */
  public static Stream<DynamicTest> tests(String area, Consumer<Case> check) {
    return tests(area, Map.of(), check);
  }

  /**
   * One test a case; those whose id is in {@code skipped} are reported as skipped, with the reason
   * that stands there.
   */
  public static Stream<DynamicTest> tests(
      String area, Map<String, String> skipped, Consumer<Case> check) {
    return cases(area).stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.id() + " " + one.name() + " (" + one.source() + ")",
                    () -> {
                      var reason = skipped.get(one.id());
                      Assumptions.assumeTrue(reason == null, reason);
                      check.accept(one);
                    }));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> documents(String area) {
    try {
      var text = Files.readString(Shared.require("conformance/" + area + ".json"));
      return (List<Map<String, Object>>) Json.tree(text).get("cases");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Case of(Map<String, Object> document) {
    return new Case(
        String.valueOf(document.get("id")),
        String.valueOf(document.get("name")),
        String.valueOf(document.get("source")),
        (Map<String, Object>) document.get("given"),
        document.get("expect"));
  }
}
