package dev.podarium.cluster.controllers.resourcequota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotasTest {

  @TempDir Path folder;

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
  }

  private Stage limited(String hard) throws Exception {
    var quota =
        "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {%s}}}"
            .formatted(hard);
    return Stage.empty(1).say("kubectl apply -f " + file("quota", quota)).settle();
  }

  private String configMap(String name) throws Exception {
    return file(
        name,
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: %s}, data: {a: b}}".formatted(name));
  }

  @Test
  void objectsOfAnyKindAreCountedAndGivenBack() throws Exception {
    var stage = limited("count/configmaps: '3'");
    assertThat(used(stage)).as("the certificate is there already").isEqualTo("1");

    stage.say("kubectl apply -f " + configMap("one")).say("kubectl apply -f " + configMap("two"));
    var refused = stage.trying("kubectl apply -f " + configMap("three"));

    assertThat(refused.err())
        .endsWith(
            "configmaps \"three\" is forbidden: exceeded quota: q, requested: count/configmaps=1,"
                + " used: count/configmaps=3, limited: count/configmaps=3\n");
    stage.say("kubectl delete configmap one").settle();
    assertThat(used(stage)).isEqualTo("2");
    stage.say("kubectl apply -f " + configMap("three")).settle();
    assertThat(stage.list(ConfigMap.class))
        .extracting(map -> map.getMetadata().getName())
        .contains("two", "three");
  }

  @Test
  void aQuotaThatIsNotCountedYetLetsNothingIn() throws Exception {
    var stage = Stage.empty(1).settle().say("fault stop-component resourcequota-controller");
    stage.say(
        "kubectl apply -f "
            + file(
                "quota",
                "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard:"
                    + " {configmaps: '9'}}}"));
    stage.say("kubectl apply -f " + configMap("free"));
    stage.say(
        "kubectl patch quota q --subresource=status --type=merge -p"
            + " {\"status\":{\"hard\":{\"configmaps\":\"9\"}}}");

    assertThat(stage.trying("kubectl apply -f " + configMap("late")).err())
        .endsWith("forbidden: status unknown for quota: q, resources: configmaps\n");

    stage.say("fault start-component resourcequota-controller").settle();
    assertThat(stage.find(ResourceQuota.class, "q").getStatus().getUsed().get("configmaps"))
        .hasToString("2");
    stage.say("kubectl apply -f " + configMap("late"));
  }

  @Test
  void anUpdateIsChargedByWhatItAdds() throws Exception {
    var stage = limited("services.nodeports: '2', services: '5'");
    var service =
        "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: %s, ports: [%s]}}";
    stage
        .say("kubectl apply -f " + file("s", service.formatted("ClusterIP", "{name: a, port: 80}")))
        .settle();

    stage.say("kubectl patch service s -p {\"spec\":{\"type\":\"NodePort\"}}").settle();

    assertThat(stage.printed("kubectl get quota q --no-headers"))
        .as("with the Service kubernetes")
        .contains("services: 2/5, services.nodeports: 1/2");
    assertThat(
            stage
                .trying(
                    "kubectl apply -f "
                        + file(
                            "t",
                            service
                                .replace("name: s", "name: t")
                                .formatted("NodePort", "{name: a, port: 1}, {name: b, port: 2}")))
                .err())
        .contains(
            "requested: services.nodeports=2, used: services.nodeports=1, limited:"
                + " services.nodeports=2");
  }

  private static String used(Stage stage) {
    return List.copyOf(stage.find(ResourceQuota.class, "q").getStatus().getUsed().values())
        .getFirst()
        .toString();
  }
}
