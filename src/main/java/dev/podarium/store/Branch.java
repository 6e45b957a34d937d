package dev.podarium.store;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.Changes;
import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import java.util.Optional;
import java.util.function.Consumer;

/** A store as one branch of a world. */
record Branch(int number, Store store) implements History {

  @Override
  public Moment now() {
    return new Moment(number, store.latest(), true);
  }

  @Override
  public Optional<Snapshot> at(Address address) {
    return address.branch() == number
        ? Optional.ofNullable(store.retained().at(address.revision()))
        : Optional.empty();
  }

  @Override
  public Optional<Change> change(Address address) {
    return address.branch() == number
        ? Optional.ofNullable(store.retained().change(address.revision()))
        : Optional.empty();
  }

  @Override
  public Changes changes(Address from) {
    var retained = store.retained();
    var complete = from.branch() == number && retained.at(from.revision()) != null;
    var begin = complete ? from.revision() : retained.oldest();
    return new Changes(
        new Moment(number, retained.newest(), true), retained.after(begin), complete);
  }

  @Override
  public Subscription watch(Address from, Consumer<Change> watcher) {
    if (from.branch() != number) {
      throw Expired.refusal(from.revision(), store.retained().oldest());
    }
    return store.watch(from.revision(), watcher);
  }
}
