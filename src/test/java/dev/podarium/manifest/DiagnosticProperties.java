package dev.podarium.manifest;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import java.util.Comparator;

class DiagnosticProperties {

  @Seeds(30)
  void placesTellDiagnosticsApart(Chance chance) {
    Comparators.lawfulForKeys(
        Comparator.naturalOrder(),
        () ->
            new Diagnostic(
                chance.oneOf("a.yaml", "b.yaml"),
                chance.between(1, 2),
                chance.between(1, 2),
                chance.oneOf(Diagnostic.Severity.values()),
                chance.oneOf("", "wrong", "worse")));
  }
}
