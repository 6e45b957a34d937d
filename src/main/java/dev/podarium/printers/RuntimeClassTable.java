package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.node.v1.RuntimeClass;

/** Source: printers.go, printRuntimeClass */
final class RuntimeClassTable {

  static final Table<RuntimeClass> TABLE =
      Table.named(RuntimeClass.class).column("Handler", RuntimeClass::getHandler).age();

  private RuntimeClassTable() {}
}
