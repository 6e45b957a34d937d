package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printLease */
final class LeaseTable {

  static final Table<Lease> TABLE =
      Table.named(Lease.class).column("Holder", LeaseTable::holder).age();

  private LeaseTable() {}

  private static @Nullable String holder(Lease lease) {
    return lease.getSpec() == null ? null : lease.getSpec().getHolderIdentity();
  }
}
