package dev.podarium.cluster.scheduler.framework;

import java.util.List;

/**
 * What a plugin says about a Pod on a Node.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/interface.go, Status
 *
 * @param reasons why not, in Kubernetes' words; empty exactly for {@link Code#SUCCESS}
 */
public record FilterStatus(Code code, List<String> reasons) {

  /** The Node will do. */
  public static final FilterStatus SUCCESS = new FilterStatus(Code.SUCCESS, List.of());

  /** How a plugin decided. */
  public enum Code {
    SUCCESS,
    /** Not now; evicting Pods from the Node may help. */
    UNSCHEDULABLE,
    /** Not now, and evicting Pods does not help. */
    UNSCHEDULABLE_AND_UNRESOLVABLE
  }

  /** Refuses for reasons that evicting Pods may cure. */
  public static FilterStatus unschedulable(String... reasons) {
    return new FilterStatus(Code.UNSCHEDULABLE, List.of(reasons));
  }

  /** Refuses for a reason that no eviction cures. */
  public static FilterStatus unresolvable(String... reasons) {
    return new FilterStatus(Code.UNSCHEDULABLE_AND_UNRESOLVABLE, List.of(reasons));
  }

  /** Whether the Node will do. */
  public boolean ok() {
    return code == Code.SUCCESS;
  }
}
