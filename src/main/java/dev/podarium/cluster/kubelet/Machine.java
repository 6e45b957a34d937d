package dev.podarium.cluster.kubelet;

import dev.podarium.api.HardwareCommand.NodeShape;

/**
 * A machine that a kubelet runs on.
 *
 * @param index from 0, never used twice; its addresses follow from it
 */
public record Machine(NodeShape shape, int index) {

  /** The label of a control plane's Node, and the key of its taint. */
  public static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";

  private static final int HOSTS_PER_SUBNET = 250;

  /** The name of the machine and of its Node. */
  public String name() {
    return shape.name();
  }

  /** Whether the control plane runs on it: it has the label that kubeadm gives such a Node. */
  public boolean controlPlane() {
    return isControlPlane(shape);
  }

  /** The same of a machine that is not there yet. */
  public static boolean isControlPlane(NodeShape shape) {
    return shape.labels().containsKey(CONTROL_PLANE);
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
