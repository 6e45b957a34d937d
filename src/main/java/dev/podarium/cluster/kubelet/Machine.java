package dev.podarium.cluster.kubelet;

import dev.podarium.api.HardwareCommand.NodeShape;

/**
 * A machine that a kubelet runs on.
 *
 * @param index from 0, never used twice; its addresses follow from it
 */
public record Machine(NodeShape shape, int index) {

  private static final int HOSTS_PER_SUBNET = 250;

  /** The name of the machine and of its Node. */
  public String name() {
    return shape.name();
  }

  /** Its own address, {@code 172.18.0.2}. */
  public String address() {
    return "172.18." + index / HOSTS_PER_SUBNET + "." + (2 + index % HOSTS_PER_SUBNET);
  }

  /** The addresses of its Pods, {@code 10.244.0.0/24}. */
  public String podCidr() {
    return network() + ".0/24";
  }

  /** The first three numbers of its Pods' addresses. */
  public String network() {
    return "10." + (244 + index / 256) % 256 + "." + index % 256;
  }
}
