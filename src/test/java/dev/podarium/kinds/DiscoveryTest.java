package dev.podarium.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What discovery says of the built-in kinds, held against the answer of a real API server. */
class DiscoveryTest {

  /** The recording ends in the middle of a line. */
  private static final String CUT = "horizontalpodautoscalers";

  @Test
  void namesShortNamesVersionsAndScopesAreThoseOfARealServer() throws IOException {
    assertThat(recorded()).hasSizeGreaterThan(30).allSatisfy(DiscoveryTest::check);
  }

  /** {@code deployments deploy apps/v1 true Deployment}; the short names may be absent. */
  private static void check(String line) {
    var words = List.of(line.split(" +"));
    var rest = words.subList(words.size() - 3, words.size());
    var kind = Objects.requireNonNull(Kinds.BUILT_IN.find(rest.get(0), rest.get(2)), line);
    assertThat(kind.plural()).isEqualTo(words.getFirst());
    assertThat(kind.namespaced()).isEqualTo(Boolean.parseBoolean(rest.get(1)));
    var shortNames = words.size() == 5 ? List.of(words.get(1).split(",")) : List.of();
    assertThat(kind.shortNames()).isEqualTo(shortNames);
  }

  private static Stream<String> recorded() throws IOException {
    var file = Shared.require("reference/wire/discovery.json");
    var stdout = (String) Json.tree(Files.readString(file)).get("stdout");
    return stdout.lines().skip(1).takeWhile(line -> !line.startsWith(CUT));
  }
}
