package dev.podarium.cluster.client;

import dev.podarium.api.Decision;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a component tells of the entry that is running, for whoever observes the agenda. Costs
 * nothing while nobody does.
 */
public final class Witness {

  private boolean attentive;
  private long readRevision;
  private @Nullable Decision decision;

  /** From now on somebody looks. */
  public void attend() {
    attentive = true;
  }

  /** The state that was read; 0 when nothing said so. */
  public long readRevision() {
    return readRevision;
  }

  /** What was decided; null when nothing was. */
  public @Nullable Decision decision() {
    return decision;
  }

  /** Forgets what was told, for the next entry. */
  public void clear() {
    readRevision = 0;
    decision = null;
  }

  /** The component has looked at that state. */
  public void read(long revision) {
    readRevision = revision;
  }

  /** The component has decided something, which is put in words only when somebody looks. */
  public void decided(Supplier<Decision> made) {
    if (attentive) {
      decision = made.get();
    }
  }
}
