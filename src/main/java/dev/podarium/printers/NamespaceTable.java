package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.Namespace;

/** Source: printers.go, printNamespace */
final class NamespaceTable {

  static final Table<Namespace> TABLE =
      Table.named(Namespace.class)
          .column(
              "Status",
              namespace -> namespace.getStatus() == null ? null : namespace.getStatus().getPhase())
          .age();

  private NamespaceTable() {}
}
