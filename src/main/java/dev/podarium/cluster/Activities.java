package dev.podarium.cluster;

import dev.podarium.api.Activity;
import dev.podarium.api.Activity.Phase;
import dev.podarium.api.Subscription;
import dev.podarium.cluster.client.Witness;
import dev.podarium.simulation.Agenda;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells what the components do, entry by entry of the agenda. Costs nothing while nobody listens.
 */
final class Activities {

  private final Agenda agenda;
  private final Witness witness;
  private final List<Consumer<Activity>> observers = new CopyOnWriteArrayList<>();

  Activities(Agenda agenda, Witness witness) {
    this.agenda = agenda;
    this.witness = witness;
  }

  /** Tells of each entry after it has run; what is written by a command is of no entry. */
  Subscription observe(Consumer<Activity> observer) {
    if (!witness.attentive()) {
      witness.attend();
      agenda.observe(this::tell);
    }
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  private void tell(Agenda.Entry entry) {
    var activity = activity(entry);
    witness.clear();
    observers.forEach(observer -> observer.accept(activity));
  }

  private Activity activity(Agenda.Entry entry) {
    return new Activity(
        agenda.ran(),
        agenda.now(),
        entry.who(),
        Phase.valueOf(entry.phase().name()),
        entry.what(),
        entry.cause(),
        witness.readRevision(),
        witness.wroteRevisions(),
        witness.decision(),
        witness.error());
  }
}
