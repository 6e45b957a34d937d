package dev.podarium.cluster.client;

import dev.podarium.api.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the components tell of the entry that is running, for whoever observes the agenda. Costs
 * nothing while nobody does.
 */
public final class Witness {

  private final List<Long> wroteRevisions = new ArrayList<>();
  private boolean attentive;
  private long readRevision;
  private @Nullable Decision decision;
  private @Nullable String error;

  /** From now on somebody looks. */
  public void attend() {
    attentive = true;
  }

  /** Whether somebody looks. */
  public boolean attentive() {
    return attentive;
  }

  /** The state that was read; 0 when nothing said so. */
  public long readRevision() {
    return readRevision;
  }

  /** What was written, in order; a copy. */
  public List<Long> wroteRevisions() {
    return List.copyOf(wroteRevisions);
  }

  /** What was decided; null when nothing was. */
  public @Nullable Decision decision() {
    return decision;
  }

  /** What went wrong; null when nothing did. */
  public @Nullable String error() {
    return error;
  }

  /** Forgets what was told, for the next entry. */
  public void clear() {
    wroteRevisions.clear();
    readRevision = 0;
    decision = null;
    error = null;
  }

  /** Something went wrong. */
  public void failed(String sentence) {
    error = sentence;
  }

  /** The component has looked at that state. */
  public void read(long revision) {
    readRevision = revision;
  }

  void wrote(long revision) {
    if (attentive && revision > 0) {
      wroteRevisions.add(revision);
    }
  }

  /** The component has decided something, which is put in words only when somebody looks. */
  public void decided(Supplier<Decision> made) {
    if (attentive) {
      decision = made.get();
    }
  }
}
