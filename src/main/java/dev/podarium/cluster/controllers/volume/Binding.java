package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.ArrayList;

/**
 * Brings a claim and a volume together: the volume names the claim and is Bound, then the claim
 * names the volume and is Bound. What is so already is not written again.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/persistentvolume/pv_controller.go, bind
 *
 * @param now virtual nanoseconds
 */
record Binding(PersistentVolumeClaim claim, PersistentVolume volume, long now) {

  Plan plan() {
    var steps = new ArrayList<Step>();
    var taken = PersistentVolumes.boundTo(volume, claim);
    if (!taken.equals(volume)) {
      steps.add(Step.of(new Update(taken)));
    }
    var bound = PersistentVolumes.inPhase(taken, "Bound", Timestamps.at(now));
    if (!bound.equals(taken)) {
      steps.add(Step.of(new UpdateStatus(bound)));
    }
    var given = VolumeClaims.boundTo(claim, volume);
    if (!given.equals(claim)) {
      steps.add(Step.of(new Update(given)));
    }
    var served = VolumeClaims.served(given, volume);
    if (!served.equals(given)) {
      steps.add(Step.of(new UpdateStatus(served)));
    }
    return Plan.inOrder(steps);
  }
}
