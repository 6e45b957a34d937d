package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.ZonedDateTime;

/** Copies of a Lease with a part changed. */
public final class Leases {

  private Leases() {}

  /** A copy that was renewed at an instant. */
  public static Lease renewed(Lease lease, ZonedDateTime at) {
    var spec = Copies.changed(lease.getSpec(), copy -> copy.setRenewTime(at));
    return Copies.changed(lease, copy -> copy.setSpec(spec));
  }
}
