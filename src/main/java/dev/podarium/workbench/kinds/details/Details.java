package dev.podarium.workbench.kinds.details;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.InspectorModel.Bar;
import dev.podarium.workbench.kinds.details.InspectorModel.Condition;
import dev.podarium.workbench.kinds.details.InspectorModel.Fact;
import dev.podarium.workbench.kinds.details.InspectorModel.Figure;
import dev.podarium.workbench.kinds.details.InspectorModel.Group;
import dev.podarium.workbench.kinds.details.InspectorModel.Headline;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An {@link InspectorModel} while it is being written. What is absent is left out. */
public final class Details {

  private static final int MOST_LISTED = 40;

  private final ObjectRef ref;
  private final Snapshot snapshot;
  private final long now;
  private final List<Headline> headlines = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Fact> said = new ArrayList<>();
  private final List<Fact> is = new ArrayList<>();
  private final List<Group> related = new ArrayList<>();
  private String note = "";

  /**
   * Of an object there is nothing written yet; {@code now} is in virtual nanoseconds since the
   * start.
   */
  public Details(ObjectRef ref, Snapshot snapshot, long now) {
    this.ref = ref;
    this.snapshot = snapshot;
    this.now = now;
  }

  /** The cluster that the object belongs to. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Virtual nanoseconds since the start. */
  public long now() {
    return now;
  }

  /** What has to be said before all else. */
  public Details note(String words) {
    note = words;
    return this;
  }

  /**
   * One of the one or two figures that matter most of this kind, with the words that go on where it
   * ends: {@code 2 of 5} and {@code complete}; {@code 08:05:00} and {@code next, in 1 min 30 s}.
   */
  public Details headline(Object value, String caption) {
    headlines.add(new Headline(String.valueOf(value), caption, null));
    return this;
  }

  /** The same in the colour of a state. */
  public Details headline(Object value, String caption, PodState state) {
    headlines.add(new Headline(String.valueOf(value), caption, state));
    return this;
  }

  /** A plain figure. */
  public Details figure(String label, Object value) {
    figures.add(new Figure(label, String.valueOf(value), null, 0));
    return this;
  }

  /** A figure in the colour of a state. */
  public Details figure(String label, Object value, PodState state) {
    figures.add(new Figure(label, String.valueOf(value), state, 0));
    return this;
  }

  /** A figure in the hue of a rollout revision; 0: plain. */
  public Details figureOfRevision(String label, Object value, long revision) {
    figures.add(new Figure(label, String.valueOf(value), null, revision));
    return this;
  }

  /** How much of a whole is there, in the hue of a rollout revision; nothing of nothing is all. */
  public Details bar(int part, int whole, long revision) {
    var share = whole == 0 ? (part == 0 ? 1 : 0) : Math.min(1, part / (double) whole);
    bars.add(new Bar("", share, "", revision));
    return this;
  }

  /** A bar with its name and its words; the share is from 0 to 1. */
  public Details bar(String label, double share, String words) {
    bars.add(new Bar(label, Math.clamp(share, 0, 1), words, 0));
    return this;
  }

  /** The conditions that an object's status has. */
  public Details conditions(HasMetadata object) {
    StoredConditions.of(object).forEach(conditions::add);
    return this;
  }

  /** Something that was asked for; null and empty are left out. */
  public Details said(String name, @Nullable Object value) {
    return add(said, name, value, null);
  }

  /** Something that became of it; null and empty are left out. */
  public Details is(String name, @Nullable Object value) {
    return add(is, name, value, null);
  }

  /** The same with an object to which it leads. */
  public Details said(String name, @Nullable Object value, @Nullable ObjectRef leadsTo) {
    return add(said, name, value, leadsTo);
  }

  /** The same with an object to which it leads. */
  public Details is(String name, @Nullable Object value, @Nullable ObjectRef leadsTo) {
    return add(is, name, value, leadsTo);
  }

  /** A group of other objects, of which the first are listed and the rest is counted. */
  public Details related(String title, Stream<Related> members, int count) {
    if (count > 0) {
      var listed = members.limit(MOST_LISTED).toList();
      related.add(new Group(title, listed, count - listed.size()));
    }
    return this;
  }

  /** What was written so far. */
  public InspectorModel model() {
    return new InspectorModel(
        ref,
        ref.kind().name() + " " + ref.name(),
        note,
        List.copyOf(headlines),
        List.copyOf(figures),
        List.copyOf(bars),
        List.copyOf(conditions),
        List.copyOf(said),
        List.copyOf(is),
        List.copyOf(related));
  }

  private Details add(
      List<Fact> facts, String name, @Nullable Object value, @Nullable ObjectRef leadsTo) {
    if (value != null && !value.toString().isEmpty()) {
      facts.add(new Fact(name, value.toString(), leadsTo));
    }
    return this;
  }
}
