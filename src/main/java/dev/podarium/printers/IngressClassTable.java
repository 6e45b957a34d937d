package dev.podarium.printers;

import static dev.podarium.printers.Texts.orEmpty;

import io.fabric8.kubernetes.api.model.networking.v1.IngressClass;
import io.fabric8.kubernetes.api.model.networking.v1.IngressClassSpec;

/** Source: printers.go, printIngressClass */
final class IngressClassTable {

  static final Table<IngressClass> TABLE =
      Table.named(IngressClass.class)
          .column("Controller", of -> spec(of).getController())
          .column("Parameters", IngressClassTable::parameters)
          .age();

  private IngressClassTable() {}

  private static String parameters(IngressClass of) {
    var parameters = spec(of).getParameters();
    if (parameters == null) {
      return Table.NONE;
    }
    var group = parameters.getApiGroup();
    return orEmpty(parameters.getKind())
        + (group == null ? "" : "." + group)
        + "/"
        + orEmpty(parameters.getName());
  }

  private static IngressClassSpec spec(IngressClass of) {
    return of.getSpec() == null ? new IngressClassSpec() : of.getSpec();
  }
}
