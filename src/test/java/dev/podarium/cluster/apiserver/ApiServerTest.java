package dev.podarium.cluster.apiserver;

import static dev.podarium.cluster.apiserver.Server.aPod;
import static dev.podarium.cluster.apiserver.Server.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.api.Request.Bind;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import org.junit.jupiter.api.Test;

/** What every writer meets. Texts: k8s.io/apimachinery/pkg/api/errors/errors.go */
class ApiServerTest {

  private final Server server = new Server();

  @Test
  void aNewPodIsPendingAndGetsWhatAdmissionGives() {
    var pod = server.create(aPod("web"));

    assertThat(Pods.phase(pod)).isEqualTo("Pending");
    assertThat(pod.getStatus().getQosClass()).isEqualTo("BestEffort");
    assertThat(pod.getSpec().getServiceAccountName()).isEqualTo("default");
    assertThat(pod.getSpec().getTolerations())
        .extracting(Toleration::getTolerationSeconds)
        .containsExactly(300L, 300L);
    assertThat(pod.getSpec().getVolumes().getFirst().getName()).startsWith("kube-api-access-");
  }

  @Test
  void aTakenNameIsRefused() {
    server.create(aPod("web"));

    assertThat(server.refusal(new Create(aPod("web")))).hasMessage("pods \"web\" already exists");
  }

  @Test
  void aNamespaceThatIsNotThereIsRefused() {
    var lost = Metas.withNamespace(aPod("web"), "nowhere");

    assertThat(server.refusal(new Create(lost))).hasMessage("namespaces \"nowhere\" not found");
  }

  @Test
  void whatIsNotThereCannotBeDeleted() {
    assertThat(server.refusal(new Delete(pod("web"), DeleteOptions.DEFAULT)))
        .hasMessage("pods \"web\" not found");
  }

  @Test
  void anUpdateFromAnOldCopyIsRefused() {
    var old = server.create(aPod("web"));
    server.send(new Update(Metas.withLabel(old, "app", "web")));

    assertThat(server.refusal(new Update(Metas.withLabel(old, "app", "other"))))
        .hasMessage(
            "Operation cannot be fulfilled on pods \"web\": the object has been modified; please"
                + " apply your changes to the latest version and try again");
  }

  @Test
  void anUpdateThatChangesNothingMakesNoRevision() {
    var pod = server.create(aPod("web"));
    var revision = server.revision();

    server.send(new Update(pod));

    assertThat(server.revision()).isEqualTo(revision);
  }

  /** Source: pkg/registry/apps/statefulset/strategy.go, dropStatefulSetDisabledFields. */
  @Test
  void aStatefulSetCannotAskForWhatItsGateKeepsClosed() {
    var asked =
        new StatefulSetBuilder(Workloads.stateful("db", 3))
            .editSpec()
            .withNewUpdateStrategy()
            .withNewRollingUpdate()
            .withPartition(1)
            .withMaxUnavailable(new IntOrString(2))
            .endRollingUpdate()
            .endUpdateStrategy()
            .endSpec()
            .build();

    assertThat(StatefulSets.partition(server.create(asked))).isEqualTo(1);
    assertThat(StatefulSets.maxUnavailable(server.create(Metas.withName(asked, "other")))).isNull();
  }

  @Test
  void aPodIsBoundOnce() {
    server.create(aPod("web"));

    var bound = (Pod) server.send(new Bind(pod("web"), "node-1"));

    assertThat(Pods.nodeName(bound)).isEqualTo("node-1");
    assertThat(Pods.condition(bound, "PodScheduled").getStatus()).isEqualTo("True");
    assertThat(server.refusal(new Bind(pod("web"), "node-2")))
        .hasMessage(
            "Operation cannot be fulfilled on pods/binding \"web\": pod web is already assigned to"
                + " node \"node-1\"");
  }

  @Test
  void aPodsCommandCannotBeChanged() {
    var pod = server.create(aPod("web"));
    var changed =
        new PodBuilder(pod)
            .editSpec()
            .editFirstContainer()
            .withCommand("sleep", "1")
            .endContainer()
            .endSpec()
            .build();

    assertThat(server.refusal(new Update(changed)).getMessage())
        .startsWith(
            "Pod \"web\" is invalid: spec: Forbidden: pod updates may not change fields other than"
                + " `spec.containers[*].image`,`spec.initContainers[*].image`,");
  }

  @Test
  void aDeploymentsSelectorCannotBeChangedAndItsGenerationFollowsItsSpec() {
    var web = server.create(Workloads.web(1));
    var other = new DeploymentBuilder(web).editSpec().editSelector().addToMatchLabels("a", "b");

    var scaled = server.send(new Update(replicas(web, 3)));

    assertThat(Metas.generation(scaled)).isEqualTo(2);
    assertThat(
            server.refusal(
                new Update(Metas.withResourceVersion(other.endSelector().endSpec().build(), null))))
        .hasMessageContaining(
            "spec.selector: Invalid value: {\"matchLabels\":{\"app\":\"web\",\"a\":\"b\"}}: field"
                + " is immutable");
  }

  @Test
  void servicesGetDifferentAddressesFromTheUpperPartOfTheRange() {
    var one = server.create(service("one").build());
    var two = server.create(service("two").build());

    assertThat(one.getSpec().getClusterIP()).matches("10\\.96\\.\\d+\\.\\d+");
    assertThat(one.getSpec().getClusterIP()).doesNotStartWith("10.96.0.");
    assertThat(two.getSpec().getClusterIP()).isNotEqualTo(one.getSpec().getClusterIP());
    assertThat(server.refusal(new Create(asking(one.getSpec().getClusterIP()))))
        .hasMessageContaining("provided IP is already allocated");
  }

  @Test
  void aNodePortServiceGetsAPortOfTheRange() {
    var web = server.create(service("web").editSpec().withType("NodePort").endSpec().build());

    assertThat(web.getSpec().getPorts().getFirst().getNodePort()).isBetween(30_000, 32_767);
  }

  private static Service asking(String address) {
    return service("three").editSpec().withClusterIP(address).endSpec().build();
  }

  private static ServiceBuilder service(String name) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withNamespace("default")
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .addNewPort()
        .withPort(80)
        .endPort()
        .endSpec();
  }

  private static Deployment replicas(Deployment deployment, int replicas) {
    return new DeploymentBuilder(deployment).editSpec().withReplicas(replicas).endSpec().build();
  }
}
