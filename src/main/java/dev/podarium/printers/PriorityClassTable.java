package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;

/** Source: printers.go, printPriorityClass */
final class PriorityClassTable {

  static final Table<PriorityClass> TABLE =
      Table.named(PriorityClass.class)
          .number("Value", priority -> orZero(priority.getValue()))
          .flag("Global-Default", p -> Boolean.TRUE.equals(p.getGlobalDefault()))
          .age()
          .column("PreemptionPolicy", PriorityClass::getPreemptionPolicy);

  private PriorityClassTable() {}
}
