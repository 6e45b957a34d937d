package dev.podarium.upstream;

import dev.podarium.objects.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
