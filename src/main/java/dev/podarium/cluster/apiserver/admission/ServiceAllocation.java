package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.apiserver.validation.Addresses;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.ServiceUpdates;
import dev.podarium.objects.core.Services;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives Services their addresses and the ports by which Nodes can be asked for them.
 *
 * <p>What is taken is read off the Services that are there, so nothing has to be released: a
 * cluster has few of them. IPv4 alone. As upstream's storage does it, this happens after admission
 * and before validation.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/storage/alloc.go
 */
public final class ServiceAllocation {

  /** The range as refusals name it; its first and last address are never given. */
  private static final String RANGE = "10.96.0.0/16";

  private static final AddressRange ADDRESSES =
      AddressRange.ofAddresses(Addresses.v4("10.96.0.1"), Addresses.v4("10.96.255.254"));

  private final Dice dice;

  /** Gives what the dice say. */
  public ServiceAllocation(Dice dice) {
    this.dice = dice;
  }

  /** A new Service with its addresses and ports; any other object as it is. */
  public HasMetadata allocated(HasMetadata object, Snapshot world) {
    if (!(object instanceof Service service)) {
      return object;
    }
    var inStep = ServiceUpdates.withAddressesInStep(service, null);
    if (Services.isName(service)) {
      return inStep;
    }
    var addressed = withAddress(IpFamilies.filled(inStep, null), world);
    var ports = nodePorts(addressed, world);
    var ported = Services.reachable(addressed) ? ports.first() : addressed;
    return ports.checked(ported, null);
  }

  /** A changed Service with what it had been given, and what it needs now; any other as it is. */
  public HasMetadata reallocated(HasMetadata object, HasMetadata stored, Snapshot world) {
    if (!(object instanceof Service service) || !(stored instanceof Service old)) {
      return object;
    }
    var before = old.getSpec();
    var kept = ServiceUpdates.withAllocated(service, before);
    var familied = IpFamilies.filled(ServiceUpdates.withAddressesInStep(kept, before), before);
    var addressed =
        Services.isName(old) && !Services.isName(familied)
            ? withAddress(familied, world)
            : familied;
    var ports = nodePorts(addressed, world);
    var ported = Services.reachable(addressed) ? ports.next(before) : addressed;
    return ports.checked(ported, before);
  }

  private Service withAddress(Service service, Snapshot world) {
    if (Services.headless(service)) {
      return service;
    }
    var taken = others(service, world, other -> Stream.ofNullable(other.getSpec().getClusterIP()));
    var asked = service.getSpec().getClusterIP();
    if (asked != null && !asked.isEmpty()) {
      refuseTaken(service, asked, taken);
      return service;
    }
    var free = ADDRESSES.free(bits("service-address", service), n -> taken.contains(ip(n)));
    return Services.withAddress(service, ip(free));
  }

  private NodePorts nodePorts(Service service, Snapshot world) {
    var taken = new TreeSet<>(others(service, world, NodePorts::of));
    return new NodePorts(service, taken, () -> bits("service-node-port", service));
  }

  private static void refuseTaken(Service service, String asked, Set<String> taken) {
    if (!ADDRESSES.contains(Addresses.v4(asked))) {
      refuse(
          service,
          ("failed to allocate IP %s: the provided IP (%s) is not in the valid range. The range of"
                  + " valid IPs is %s")
              .formatted(asked, asked, RANGE));
    } else if (taken.contains(asked)) {
      refuse(
          service, "failed to allocate IP %s: provided IP is already allocated".formatted(asked));
    }
  }

  private static void refuse(Service service, String detail) {
    var addresses = service.getSpec().getClusterIPs();
    throw Refusals.invalid(
        ObjectRef.of(service), List.of(FieldError.invalid("spec.clusterIPs", addresses, detail)));
  }

  private long bits(String purpose, Service service) {
    return dice.draw(purpose, ObjectRef.of(service).key(), 0).bits();
  }

  private static String ip(long bits) {
    return Addresses.v4(bits);
  }

  /** What the Services beside this one have. */
  private static <T> Set<T> others(
      Service service, Snapshot world, Function<Service, Stream<T>> what) {
    var self = ObjectRef.of(service);
    return world
        .having(IndexKey.kind(Kinds.SERVICE))
        .filter(other -> !ObjectRef.of(other).equals(self))
        .map(Service.class::cast)
        .flatMap(what)
        .collect(Collectors.toSet());
  }
}
