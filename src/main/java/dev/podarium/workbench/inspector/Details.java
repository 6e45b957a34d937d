package dev.podarium.workbench.inspector;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.inspector.InspectorModel.Bar;
import dev.podarium.workbench.inspector.InspectorModel.Condition;
import dev.podarium.workbench.inspector.InspectorModel.Fact;
import dev.podarium.workbench.inspector.InspectorModel.Figure;
import dev.podarium.workbench.inspector.InspectorModel.Group;
import dev.podarium.workbench.inspector.InspectorModel.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An {@link InspectorModel} while it is being written. What is absent is left out. */
final class Details {

  private static final int MOST_LISTED = 40;

  private final ObjectRef ref;
  private final Snapshot snapshot;
  private final long now;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Fact> said = new ArrayList<>();
  private final List<Fact> is = new ArrayList<>();
  private final List<Group> related = new ArrayList<>();
  private String note = "";

  Details(ObjectRef ref, Snapshot snapshot, long now) {
    this.ref = ref;
    this.snapshot = snapshot;
    this.now = now;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** Virtual nanoseconds since the start. */
  long now() {
    return now;
  }

  Details note(String words) {
    note = words;
    return this;
  }

  Details figure(String label, Object value) {
    figures.add(new Figure(label, String.valueOf(value), null, 0));
    return this;
  }

  Details figure(String label, Object value, PodState state) {
    figures.add(new Figure(label, String.valueOf(value), state, 0));
    return this;
  }

  Details figureOfRevision(String label, Object value, long revision) {
    figures.add(new Figure(label, String.valueOf(value), null, revision));
    return this;
  }

  Details bar(int part, int whole, long revision) {
    var share = whole == 0 ? (part == 0 ? 1 : 0) : Math.min(1, part / (double) whole);
    bars.add(new Bar("", share, "", revision));
    return this;
  }

  Details bar(String label, double share, String words) {
    bars.add(new Bar(label, Math.clamp(share, 0, 1), words, 0));
    return this;
  }

  Details condition(PodState state, String type, String status, String reason, String message) {
    conditions.add(new Condition(state, type, status, reason, message));
    return this;
  }

  Details said(String name, @Nullable Object value) {
    return add(said, name, value, null);
  }

  Details is(String name, @Nullable Object value) {
    return add(is, name, value, null);
  }

  Details said(String name, @Nullable Object value, @Nullable ObjectRef leadsTo) {
    return add(said, name, value, leadsTo);
  }

  Details is(String name, @Nullable Object value, @Nullable ObjectRef leadsTo) {
    return add(is, name, value, leadsTo);
  }

  /** A group of other objects, of which the first are listed and the rest is counted. */
  Details related(String title, Stream<Related> members, int count) {
    if (count > 0) {
      var listed = members.limit(MOST_LISTED).toList();
      related.add(new Group(title, listed, count - listed.size()));
    }
    return this;
  }

  InspectorModel model() {
    return new InspectorModel(
        ref,
        ref.kind().name() + " " + ref.name(),
        note,
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
