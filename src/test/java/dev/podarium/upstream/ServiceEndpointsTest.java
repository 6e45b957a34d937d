package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request;
import dev.podarium.cluster.controllers.endpoints.EndpointsController;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/endpoint/endpoints_controller_test.go */
class ServiceEndpointsTest {

  @TestFactory
  Stream<DynamicTest> aServiceListsTheAddressesOfItsPods() {
    return Conformance.tests("service-endpoints", ServiceEndpointsTest::check);
  }

  private static void check(Case one) {
    if (one.given().containsKey("pod")) {
      var service = (Service) object(one.given().get("service"), "Service");
      var pod = (Pod) object(one.given().get("pod"), "Pod");
      checkAddresses(one.expected(), written(service, List.of(pod)));
    } else {
      checkCapacity(one);
    }
  }

  private static void checkAddresses(Map<String, Object> expected, Endpoints endpoints) {
    assertThat(ready(endpoints)).isEqualTo(expected.get("readyAddresses"));
    assertThat(notReady(endpoints)).isEqualTo(expected.get("notReadyAddresses"));
  }

  private static void checkCapacity(Case one) {
    var pods = new ArrayList<Pod>();
    var ready = (int) one.given().get("ready");
    IntStream.range(0, ready + (int) one.given().get("notReady"))
        .mapToObj(number -> pod(number, number < ready))
        .forEach(pods::add);
    var endpoints = written(service(), pods);
    assertThat(ready(endpoints)).isEqualTo(one.expected().get("ready"));
    assertThat(notReady(endpoints)).isEqualTo(one.expected().get("notReady"));
    assertThat(Metas.annotations(endpoints).get("endpoints.kubernetes.io/over-capacity"))
        .isEqualTo(one.expected().get("overCapacity").equals(true) ? "truncated" : null);
  }

  private static Endpoints written(Service service, List<Pod> pods) {
    var world = new ArrayList<HasMetadata>(pods);
    world.add(service);
    var outcome = OneSync.of(world).look(new EndpointsController(), service);
    return (Endpoints) outcome.writes(Request.Create.class).getFirst().object();
  }

  private static Service service() {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName("foo")
        .withNamespace("ns")
        .endMetadata()
        .withNewSpec()
        .withSelector(Map.of("foo", "bar"))
        .addNewPort()
        .withPort(80)
        .withNewTargetPort(8080)
        .endPort()
        .endSpec()
        .build();
  }

  private static Pod pod(int number, boolean ready) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("pod" + number)
        .withNamespace("ns")
        .withLabels(Map.of("foo", "bar"))
        .endMetadata()
        .withNewSpec()
        .endSpec()
        .withNewStatus()
        .withPodIP("1.2.%d.%d".formatted(number / 250, number % 250))
        .addNewCondition()
        .withType("Ready")
        .withStatus(ready ? "True" : "False")
        .endCondition()
        .endStatus()
        .build();
  }

  private static int ready(Endpoints endpoints) {
    return endpoints.getSubsets().stream().mapToInt(each -> each.getAddresses().size()).sum();
  }

  private static int notReady(Endpoints endpoints) {
    return endpoints.getSubsets().stream()
        .mapToInt(each -> each.getNotReadyAddresses().size())
        .sum();
  }

  @SuppressWarnings("unchecked")
  private static HasMetadata object(Object tree, String kind) {
    var all = new TreeMap<>((Map<String, Object>) tree);
    all.putIfAbsent("apiVersion", "v1");
    all.putIfAbsent("kind", kind);
    return Json.object(all, Kinds.BUILT_IN);
  }
}
