package dev.podarium.cluster.apiserver;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EveryKindTest {

  @Test
  void anObjectThatSaysNothingIsTakenOrRefused() {
    Kinds.BUILT_IN.all().forEach(kind -> sent(kind, Map.of()));
  }

  @Test
  void anEmptySpecIsTakenOrRefused() {
    Kinds.BUILT_IN.all().forEach(kind -> sent(kind, Map.of("spec", Map.of())));
  }

  @Test
  void anEmptyTemplateIsTakenOrRefused() {
    var template = Map.of("metadata", Map.of(), "spec", Map.of());
    Kinds.BUILT_IN.all().forEach(kind -> sent(kind, Map.of("spec", Map.of("template", template))));
  }

  private static void sent(Kind kind, Map<String, Object> rest) {
    var tree = new LinkedHashMap<String, Object>(rest);
    tree.put("apiVersion", kind.apiVersion());
    tree.put("kind", kind.name());
    tree.put("metadata", Map.of("name", "x"));
    var object = Json.object(tree, Kinds.BUILT_IN);
    assertThatNoException()
        .as(kind.apiVersion() + " " + kind)
        .isThrownBy(
            () -> {
              try {
                var server = new Server();
                server.send(new Request.Create(object));
                server.send(new Request.Update(object));
              } catch (Refusal refused) {
                // in Kubernetes' words: nothing broke
              }
            });
  }
}
