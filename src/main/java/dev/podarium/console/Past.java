package dev.podarium.console;

import dev.podarium.store.Budget;

/** How much of its past a cluster retains, by what somebody will want to see of it. */
final class Past {

  private static final long SHARE = 4;

  /** A window looks back: a quarter of the memory that Java may use. */
  static final Budget OF_A_WINDOW = Budget.ofBytes(Runtime.getRuntime().maxMemory() / SHARE);

  /** Tables tell of the end alone. */
  static final Budget OF_TABLES = Budget.NOTHING;

  private Past() {}
}
