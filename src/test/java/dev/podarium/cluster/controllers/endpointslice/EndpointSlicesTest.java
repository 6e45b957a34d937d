package dev.podarium.cluster.controllers.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointSlicesTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
              ports: [{name: http, containerPort: 8080}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, labels: {team: shop}}
      spec: {selector: {app: web}, ports: [{name: front, port: 80, targetPort: http}]}
      """;

  @TempDir Path folder;

  private Stage web(int nodes) throws Exception {
    var file = Files.writeString(folder.resolve("web.yaml"), WEB);
    return Stage.empty(nodes).say("kubectl apply -f " + file).settle();
  }

  @Test
  void aSliceListsThePodsWithTheirNodesAndTheNumberOfTheirNamedPort() throws Exception {
    var stage = web(3);

    var slice = slices(stage).getFirst();
    assertThat(slice.getMetadata().getName()).startsWith("web-");
    assertThat(slice.getMetadata().getLabels())
        .containsEntry("team", "shop")
        .containsEntry("kubernetes.io/service-name", "web")
        .containsEntry("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io");
    assertThat(slice.getPorts().getFirst().getPort()).isEqualTo(8080);
    assertThat(slice.getPorts().getFirst().getName()).isEqualTo("front");
    assertThat(slice.getEndpoints())
        .hasSize(3)
        .allMatch(endpoint -> endpoint.getConditions().getReady())
        .allMatch(endpoint -> endpoint.getNodeName().startsWith("node-"));
    assertThat(stage.find(Endpoints.class, "web").getSubsets().getFirst().getAddresses())
        .hasSize(3);
  }

  @Test
  void aPodThatIsToEndServesNoMoreAtOnceAndLeavesWhenItHasGone() throws Exception {
    var stage = web(1);
    var pod = stage.list(Pod.class).getFirst().getMetadata().getName();

    stage.say("kubectl delete pod " + pod).runFor(0.05);

    var leaving =
        slices(stage).getFirst().getEndpoints().stream()
            .filter(endpoint -> endpoint.getTargetRef().getName().equals(pod))
            .findFirst();
    assertThat(leaving.orElseThrow().getConditions())
        .matches(conditions -> !conditions.getReady() && conditions.getTerminating());
    stage.settle();
    assertThat(slices(stage).getFirst().getEndpoints())
        .hasSize(3)
        .noneMatch(endpoint -> endpoint.getTargetRef().getName().equals(pod));
  }

  @Test
  void aHundredEndpointsFillASlice() throws Exception {
    var stage = web(10).say("kubectl scale deployment web --replicas=250").settle();

    assertThat(sizes(stage)).containsExactlyInAnyOrder(100, 100, 50);
    stage.say("kubectl scale deployment web --replicas=0").settle();
    assertThat(sizes(stage)).containsExactly(0);
  }

  @Test
  void aSliceThatSomebodyDeletesIsMadeAgain() throws Exception {
    var stage = web(1);
    var slice = slices(stage).getFirst().getMetadata().getName();

    stage.say("kubectl delete endpointslice " + slice).say("kubectl delete endpoints web").settle();

    assertThat(sizes(stage)).containsExactly(3);
    assertThat(stage.list(Endpoints.class)).hasSize(1);
  }

  @Test
  void slicesAndEndpointsGoWithTheirServiceAlsoWhileTheirControllersRest() throws Exception {
    var stage = web(1).say("fault stop-component endpoints-controller");

    stage.say("kubectl delete service web").settle();
    assertThat(slices(stage)).isEmpty();
    assertThat(stage.list(Endpoints.class)).hasSize(1);
    stage.say("fault start-component endpoints-controller").settle();
    assertThat(stage.list(Endpoints.class)).isEmpty();
  }

  @Test
  void addressesBeforeReadinessAreListedApartUnlessTheServicePublishesThem() throws Exception {
    var stage = web(1);

    stage
        .say("kubectl set image deployment/web web=nginx:doesnotexist")
        .runFor(60)
        .say("kubectl patch service web -p {\"spec\":{\"publishNotReadyAddresses\":true}}")
        .runFor(1);

    assertThat(slices(stage).getFirst().getEndpoints())
        .hasSize(4)
        .allMatch(endpoint -> endpoint.getConditions().getReady())
        .anyMatch(endpoint -> !endpoint.getConditions().getServing());
  }

  private static List<EndpointSlice> slices(Stage stage) {
    return stage.list(EndpointSlice.class);
  }

  private static List<Integer> sizes(Stage stage) {
    return slices(stage).stream()
        .map(EndpointSlice::getEndpoints)
        .map(List<Endpoint>::size)
        .toList();
  }
}
