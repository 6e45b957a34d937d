package dev.podarium.cluster.controllers.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/endpointslice/reconciler_test.go, utils_test.go */
class UpstreamEndpointsTest {

  @TestFactory
  Stream<DynamicTest> aPodIsTheEndpointThatUpstreamMakesOfIt() {
    return Conformance.tests("service-endpointslice", UpstreamEndpointsTest::check);
  }

  private static void check(Case one) {
    var given = one.given();
    var pod = (Pod) object(given.get("pod"), "Pod");
    var node =
        (@Nullable Node) (given.get("node") == null ? null : object(given.get("node"), "Node"));
    var service = (Service) object(given.get("service"), "Service");
    var endpoint = ServiceEndpoint.of(pod, node, service, String.valueOf(given.get("addressType")));
    assertThat(Json.tree(endpoint)).isEqualTo(one.expected().get("endpoint"));
  }

  @SuppressWarnings("unchecked")
  private static HasMetadata object(Object tree, String kind) {
    var all = new TreeMap<>((Map<String, Object>) tree);
    all.putIfAbsent("apiVersion", "v1");
    all.putIfAbsent("kind", kind);
    all.putIfAbsent("metadata", Map.of());
    return Json.object(all, Kinds.BUILT_IN);
  }
}
