package dev.podarium.api;

/**
 * A state of the world.
 *
 * @param branch the life that it is of
 * @param live whether it was the newest state when it was asked for; false for one of the past
 */
public record Moment(int branch, Snapshot snapshot, boolean live) {

  /** Where it can be found again, as long as it is retained. */
  public Address address() {
    return new Address(branch, snapshot.revision());
  }
}
