package dev.podarium.cluster.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The port that a probe goes to.
 *
 * <p>Source: kubernetes/kubernetes, pkg/probe/util.go, ResolveContainerPort; Go, strconv/atoi.go
 *
 * @param number 0 when there is none
 * @param error why there is none; empty when there is one
 */
record ProbePort(int number, String error) {

  /** By its number, or by the name that the container gives to one of its ports. */
  static ProbePort of(Container container, @Nullable IntOrString port) {
    if (port == null) {
      return of(0);
    }
    if (port.getStrVal() == null) {
      return of(port.getIntVal() == null ? 0 : port.getIntVal());
    }
    var name = port.getStrVal();
    for (var declared : container.getPorts()) {
      if (Objects.equals(declared.getName(), name)) {
        return of(declared.getContainerPort());
      }
    }
    return parsed(name);
  }

  /** By its number. */
  static ProbePort of(int number) {
    return number > 0 && number < 65_536
        ? new ProbePort(number, "")
        : new ProbePort(0, "invalid port number: " + number);
  }

  private static ProbePort parsed(String name) {
    if (!name.matches("[+-]?\\d+")) {
      return new ProbePort(0, "strconv.Atoi: parsing \"%s\": invalid syntax".formatted(name));
    }
    return name.length() <= 9
        ? of(Integer.parseInt(name))
        : new ProbePort(0, "strconv.Atoi: parsing \"%s\": value out of range".formatted(name));
  }
}
