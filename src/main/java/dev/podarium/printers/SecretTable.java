package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.Secret;

/** Source: printers.go, printSecret */
final class SecretTable {

  static final Table<Secret> TABLE =
      Table.named(Secret.class)
          .column("Type", Secret::getType)
          .column("Data", secret -> secret.getData() == null ? 0 : secret.getData().size())
          .age();

  private SecretTable() {}
}
