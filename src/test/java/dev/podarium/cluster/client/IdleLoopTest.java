package dev.podarium.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Activity;
import dev.podarium.api.Activity.Phase;
import dev.podarium.api.Request.Create;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A controller that has nothing to reconcile does not look at what others do. */
class IdleLoopTest {

  private final World world = World.of(2);
  private final Set<String> seen = new TreeSet<>();

  @Test
  void itSeesPodsOnlyWhileThereIsSomethingToReconcile() {
    world.runUntilSettled().cluster().observe(this::note);
    var set = Workloads.replicaSet("web", 3);

    world.send(new Create(set));
    world.runUntilSettled();
    assertThat(seen).doesNotContain("deployment-controller");
    assertThat(seen).contains("replicaset-controller");

    world.send(new Create(Workloads.deployment("api", 1, Workloads.NGINX)));
    world.runUntilSettled();
    assertThat(seen).contains("deployment-controller");
  }

  @Test
  void theEndpointsOfServicesCostNothingWhereNoServiceChoosesPods() {
    world.runUntilSettled().cluster().observe(this::note);

    world.send(new Create(Workloads.deployment("api", 3, Workloads.NGINX)));
    world.runUntilSettled();

    assertThat(seen)
        .contains("replicaset-controller")
        .doesNotContain("endpoints-controller", "endpointslice-controller");
  }

  private void note(Activity activity) {
    if (activity.phase() == Phase.OBSERVE) {
      seen.add(activity.who());
    }
  }
}
