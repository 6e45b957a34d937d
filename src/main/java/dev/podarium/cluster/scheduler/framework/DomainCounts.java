package dev.podarium.cluster.scheduler.framework;

/** How many of certain Pods are in each domain of a topology. Mutable, like the counts it sums. */
public final class DomainCounts {

  private final Topology topology;
  private int[] sums = {};
  private int total;

  DomainCounts(Topology topology) {
    this.topology = topology;
  }

  /** The domains. */
  public Topology topology() {
    return topology;
  }

  /** How many are in the domain of that number. */
  public int in(int domain) {
    return domain < sums.length ? sums[domain] : 0;
  }

  /** How many are in the Node's domain; 0 when it is in none. */
  public int around(NodeInfo node) {
    var domain = topology.domainOf(node);
    return domain < 0 ? 0 : in(domain);
  }

  /** How many are in any domain. */
  public int total() {
    return total;
  }

  void add(NodeInfo node, int more) {
    var domain = topology.domainOf(node);
    if (domain >= 0) {
      sums = Slots.atLeast(sums, domain);
      sums[domain] += more;
      total += more;
    }
  }
}
