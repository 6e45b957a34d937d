package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.api.Term;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.apiserver.validation.Addresses;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.Services;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives Services their addresses and the ports by which Nodes can be asked for them.
 *
 * <p>What is taken is read off the Services that are there, so nothing has to be released: a
 * cluster has few of them. IPv4 alone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/storage/alloc.go
 */
final class ServiceAllocation implements Admission {

  /** The range as refusals name it; its first and last address are never given. */
  private static final String RANGE = "10.96.0.0/16";

  private static final AddressRange ADDRESSES =
      AddressRange.ofAddresses(Addresses.v4("10.96.0.1"), Addresses.v4("10.96.255.254"));
  private static final AddressRange PORTS = AddressRange.ofPorts(30_000, 32_767);

  private final Dice dice;

  ServiceAllocation(Dice dice) {
    this.dice = dice;
  }

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    return object instanceof Service service ? allocated(service, world) : object;
  }

  @Override
  public HasMetadata admitUpdate(HasMetadata object, Snapshot world) {
    return admit(object, world);
  }

  private Service allocated(Service service, Snapshot world) {
    if (Services.isName(service)) {
      return service;
    }
    var others = new Others(service, world);
    var addressed = withAddress(service, others);
    var familied =
        addressed.getSpec().getIpFamilies().isEmpty()
            ? Services.withFamilies(addressed, List.of("IPv4"), "SingleStack")
            : addressed;
    return Services.reachable(familied) ? withNodePorts(familied, others) : familied;
  }

  private Service withAddress(Service service, Others others) {
    if (Services.headless(service)) {
      return service;
    }
    var taken = others.all(other -> Stream.ofNullable(other.getSpec().getClusterIP()));
    var asked = service.getSpec().getClusterIP();
    if (asked != null && !asked.isEmpty()) {
      refuseAddress(service, asked, taken);
      return service;
    }
    var free = ADDRESSES.free(bits("service-address", service), n -> taken.contains(ip(n)));
    return Services.withAddress(service, ip(free));
  }

  private Service withNodePorts(Service service, Others others) {
    var taken =
        new TreeSet<>(
            others.all(
                other ->
                    other.getSpec().getPorts().stream()
                        .map(ServicePort::getNodePort)
                        .filter(Objects::nonNull)));
    for (var i = 0; i < service.getSpec().getPorts().size(); i++) {
      refusePort(service, i, taken);
    }
    return Services.withPorts(service, port -> withNodePort(service, port, taken));
  }

  private ServicePort withNodePort(Service service, ServicePort port, Set<Integer> taken) {
    var asked = port.getNodePort();
    if (asked != null && asked != 0) {
      taken.add(asked);
      return port;
    }
    var bits = bits("service-node-port", service) + port.getPort();
    var free = (int) PORTS.free(bits, n -> taken.contains((int) n));
    taken.add(free);
    return Services.withNodePort(port, free);
  }

  private static void refuseAddress(Service service, String asked, Set<String> taken) {
    if (!Addresses.problems(asked).isEmpty() || Addresses.isV6(asked)) {
      return;
    }
    if (!ADDRESSES.contains(Addresses.v4(asked))) {
      refuse(
          service,
          "spec.clusterIPs",
          service.getSpec().getClusterIPs(),
          ("failed to allocate IP %s: the provided IP (%s) is not in the valid range. The range of"
                  + " valid IPs is %s")
              .formatted(asked, asked, RANGE));
    } else if (taken.contains(asked)) {
      refuse(
          service,
          "spec.clusterIPs",
          service.getSpec().getClusterIPs(),
          "failed to allocate IP %s: provided IP is already allocated".formatted(asked));
    }
  }

  private static void refusePort(Service service, int index, Set<Integer> taken) {
    var asked = service.getSpec().getPorts().get(index).getNodePort();
    if (asked == null || asked == 0) {
      return;
    }
    var field = "spec.ports[" + index + "].nodePort";
    if (!PORTS.contains(asked)) {
      refuse(
          service,
          field,
          asked,
          "provided port is not in the valid range. The range of valid ports is 30000-32767");
    } else if (taken.contains(asked)) {
      refuse(service, field, asked, "provided port is already allocated");
    }
  }

  private static void refuse(Service service, String field, Object value, String detail) {
    throw Refusals.invalid(
        ObjectRef.of(service), List.of(FieldError.invalid(field, value, detail)));
  }

  private long bits(String purpose, Service service) {
    return dice.draw(purpose, ObjectRef.of(service).key(), 0).bits();
  }

  private static String ip(long bits) {
    return Addresses.v4(bits);
  }

  /** The Services beside this one. */
  private record Others(Service service, Snapshot world) {

    <T> Set<T> all(Function<Service, Stream<T>> what) {
      var self = ObjectRef.of(service);
      return world
          .having(Term.kind(Kinds.SERVICE))
          .filter(other -> !ObjectRef.of(other).equals(self))
          .map(Service.class::cast)
          .flatMap(what)
          .collect(Collectors.toSet());
    }
  }
}
