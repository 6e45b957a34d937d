package dev.podarium.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Evict;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person is told of budgets, quotas and the endpoints of Services. */
class PolicyTalesTest {

  private static final Map<String, String> WEB = Map.of("app", "web");

  @Test
  void aBudgetSaysWhatItLetsGoAndWhy() {
    var tale = new Tale(2).then(Tale.web(2, "nginx:1.14.2")).then(budget());
    assertThat(tale.told(Interest.STAGE))
        .contains(
            "The disruption controller found that PodDisruptionBudget web lets 1 Pod be evicted"
                + " now: 2 of its 2 Pods are healthy, and it needs 1 healthy Pod.");

    tale.then(new Evict(somePod(tale), DeleteOptions.DEFAULT, null));

    assertThat(tale.told(Interest.STAGE))
        .contains(
            "You asked PodDisruptionBudget web, which granted an eviction: it needs 1 healthy Pod"
                + " and had 2.");
  }

  @Test
  void whoServesForAServiceIsTold() {
    var tale = new Tale(2).then(Tale.web(2, "nginx:1.14.2"));
    tale.told(Interest.STAGE);
    assertThat(tale.then(service()).told(Interest.STAGE)).contains("You created Service web.");

    tale.then(new Evict(somePod(tale), DeleteOptions.DEFAULT, null));

    assertThat(tale.told(Interest.STAGE))
        .contains(
            "The EndpointSlice controller took Pod web-… out of Service web: it is not ready or is"
                + " on its way out.",
            "The EndpointSlice controller took Pod web-… into Service web: it is ready.");
  }

  @Test
  void whatIsUsedOfAQuotaIsTold() {
    var tale = new Tale(2).then(quota());
    tale.told(Interest.BOOKKEEPING);

    assertThat(tale.then(Tale.web(1, "nginx:1.14.2")).told(Interest.BOOKKEEPING))
        .contains(
            "The ReplicaSet controller took its share of ResourceQuota q: pods 1 of 3: revision 1"
                + " was created for 1 Pod.");
  }

  private static ObjectRef somePod(Tale tale) {
    return ObjectRef.of(tale.world().latest().list(Pod.class).findFirst().orElseThrow());
  }

  private static Create budget() {
    return new Create(
        new PodDisruptionBudgetBuilder()
            .withNewMetadata()
            .withName("web")
            .withNamespace("default")
            .endMetadata()
            .withNewSpec()
            .withNewMinAvailable(1)
            .withNewSelector()
            .withMatchLabels(WEB)
            .endSelector()
            .endSpec()
            .build());
  }

  private static Create service() {
    return new Create(
        new ServiceBuilder()
            .withNewMetadata()
            .withName("web")
            .withNamespace("default")
            .endMetadata()
            .withNewSpec()
            .withSelector(WEB)
            .addNewPort()
            .withPort(80)
            .endPort()
            .endSpec()
            .build());
  }

  private static Create quota() {
    return new Create(
        new ResourceQuotaBuilder()
            .withNewMetadata()
            .withName("q")
            .withNamespace("default")
            .endMetadata()
            .withNewSpec()
            .withHard(Map.of("pods", new Quantity("3")))
            .endSpec()
            .build());
  }
}
