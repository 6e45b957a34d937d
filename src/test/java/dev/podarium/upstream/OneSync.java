package dev.podarium.upstream;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One look of a real controller at one object of a given world, and what it writes: the plan is
 * carried out as the control loop does, at one instant, each write taking effect at once.
 */
public final class OneSync {

  private final Collection<? extends HasMetadata> objects;
  private long now;
  private @Nullable Object memory;
  private Collection<? extends HasMetadata> live = List.of();
  private Function<Request, @Nullable Refusal> server = request -> null;

  private BiFunction<Request.Read, View, dev.podarium.cluster.client.Outcome> reads =
      (question, view) -> Asking.answer(question, view, live);

  private OneSync(Collection<? extends HasMetadata> objects) {
    this.objects = objects;
  }

  /** In a world of these; what has no uid, namespace or creation time gets one. */
  public static OneSync of(Collection<? extends HasMetadata> objects) {
    return new OneSync(objects);
  }

  /** Such a world, where no look is wanted. */
  public static Snapshot worldOf(Collection<? extends HasMetadata> objects) {
    var small = new SmallServer(0);
    objects.forEach(small::give);
    return small.world();
  }

  /** The present instant, virtual nanoseconds since the start; the start unless said. */
  public OneSync at(long instant) {
    now = instant;
    return this;
  }

  /** What the controller remembers of the object from the last look. */
  public OneSync remembering(@Nullable Object kept) {
    memory = kept;
    return this;
  }

  /** Objects as the server has them, though the view still shows them otherwise. */
  public OneSync live(Collection<? extends HasMetadata> newer) {
    live = newer;
    return this;
  }

  /** What the server says no to: null where it does as asked. */
  public OneSync refusing(Function<Request, @Nullable Refusal> answers) {
    server = answers;
    return this;
  }

  /** What the server answers to what the controller asks before it decides. */
  public OneSync answering(Function<Request.Read, dev.podarium.cluster.client.Outcome> answers) {
    reads = (question, view) -> answers.apply(question);
    return this;
  }

  /**
   * What came of it.
   *
   * @param plan what it wanted at first
   * @param asked what was sent, in order, statuses included
   * @param refused what the server said no to and was not forgiven
   * @param notes the Events, in order
   * @param statuses the object with each status of its own that was sent, in order
   * @param memory what it remembers until the next look; null: nothing
   * @param world what is stored afterwards
   */
  public record Outcome(
      Plan plan,
      List<Request> asked,
      List<Refusal> refused,
      List<Note> notes,
      List<HasMetadata> statuses,
      @Nullable Object memory,
      Snapshot world) {

    /** The object with the status that was sent last; null when none was. */
    public @Nullable HasMetadata status() {
      return statuses.isEmpty() ? null : statuses.getLast();
    }

    /** What was sent, the statuses of the object aside. */
    public List<Request> writes() {
      return asked.stream().filter(request -> !isStatus(request)).toList();
    }

    private boolean isStatus(Request request) {
      return request instanceof Request.UpdateStatus(var object)
          && statuses.stream().anyMatch(status -> status == object);
    }

    /** Whether it is to be tried again with back-off. */
    public boolean failed() {
      return plan.fails() || !refused.isEmpty();
    }

    /** Those of one sort, in order. */
    public <R extends Request> List<R> writes(Class<R> sort) {
      return writes().stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** {@code Normal SuccessfulCreate Created pod: web-1} of each Event, in order. */
    public List<String> events() {
      return notes.stream()
          .map(note -> note.type() + " " + note.reason() + " " + note.message())
          .toList();
    }

    /** When it wants to look again; {@link Long#MAX_VALUE}: only when woken. */
    public long again() {
      return plan.again();
    }
  }

  /** Lets it look at the object of this kind and name once. */
  public <T extends HasMetadata> Outcome look(Reconciler<T> reconciler, T object) {
    var small = new SmallServer(now);
    objects.forEach(small::give);
    var ref =
        ObjectRef.of(object.getMetadata().getNamespace() == null ? inDefault(object) : object);
    @SuppressWarnings("unchecked")
    var stored = (T) Objects.requireNonNull(small.world().find(ref), ref + " is not given");
    var view = new View(small.world(), now, memory);
    var plan = reconciler.reconcile(stored, Asking.answered(reconciler, stored, view, reads));
    return new Carrying(small, plan, stored).outcome();
  }

  private static HasMetadata inDefault(HasMetadata object) {
    return Metas.withNamespace(object, "default");
  }

  /** A plan under way, part by part. */
  private final class Carrying {

    private final SmallServer small;
    private final Plan first;
    private final HasMetadata about;
    private final List<Request> asked = new ArrayList<>();
    private final List<Refusal> allRefused = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<HasMetadata> statuses = new ArrayList<>();
    private Plan plan;
    private @Nullable Object kept;
    private List<HasMetadata> done = new ArrayList<>();
    private List<Refusal> refused = new ArrayList<>();

    Carrying(SmallServer small, Plan plan, HasMetadata about) {
      this.small = small;
      this.first = plan;
      this.plan = plan;
      this.about = about;
    }

    Outcome outcome() {
      carryOut();
      while (plan.sequel() != null && reported()) {
        plan = plan.sequel().apply(acted());
        done = new ArrayList<>();
        refused = new ArrayList<>();
        carryOut();
      }
      if (plan.sequel() == null) {
        reported();
      }
      return new Outcome(first, asked, allRefused, notes, statuses, kept, small.world());
    }

    private void carryOut() {
      kept = plan.memory() == null ? kept : plan.memory();
      notes.addAll(plan.notes());
      for (var batch : plan.batches()) {
        if (refused.isEmpty()) {
          batch.forEach(this::send);
        }
      }
    }

    private Plan.Acted acted() {
      return new Plan.Acted(List.copyOf(done), List.copyOf(refused));
    }

    private void refuse(Refusal refusal) {
      refused.add(refusal);
      allRefused.add(refusal);
    }

    /** Whether it went well, and all that follows it. */
    private boolean send(Plan.Step step) {
      try {
        var answer = ask(step.request());
        done.add(answer);
        note(step.whenDone().apply(answer));
      } catch (Refusal refusal) {
        if (!step.forgives(refusal)) {
          refuse(refusal);
          notes.addAll(step.whenRefused().apply(refusal));
          return false;
        }
      }
      return step.next() == null || send(step.next());
    }

    private HasMetadata ask(Request request) {
      asked.add(request);
      var refusal = server.apply(request);
      if (refusal != null) {
        throw refusal;
      }
      return small.answer(following(request));
    }

    /** As the loop does: a later write of an object follows its own earlier one. */
    private Request following(Request request) {
      return switch (request) {
        case Request.Update(var object) when asked.size() > 1 -> new Request.Update(newest(object));
        default -> request;
      };
    }

    private HasMetadata newest(HasMetadata object) {
      var stored = small.world().find(ObjectRef.of(object));
      return stored == null
          ? object
          : Metas.withResourceVersion(object, stored.getMetadata().getResourceVersion());
    }

    /** Whether the status is as wanted. */
    private boolean reported() {
      var wanted = plan.status();
      var status = wanted == null ? null : wanted.apply(acted());
      if (status == null || Objects.equals(SpecAndStatus.status(status), known(status))) {
        return true;
      }
      statuses.add(status);
      try {
        report(status);
        return true;
      } catch (Refusal refusal) {
        refuse(refusal);
        return false;
      }
    }

    private void report(HasMetadata status) {
      try {
        ask(new Request.UpdateStatus(status));
      } catch (Refusal refusal) {
        if (!plan.insists()) {
          throw refusal;
        }
        var read = ask(new Request.Get(ObjectRef.of(status)));
        ask(new Request.UpdateStatus(SpecAndStatus.withStatus(read, SpecAndStatus.status(status))));
      }
    }

    private @Nullable Object known(HasMetadata status) {
      var stored = small.world().find(ObjectRef.of(status));
      return SpecAndStatus.status(stored == null ? about : stored);
    }

    private void note(@Nullable Note note) {
      if (note != null) {
        notes.add(note);
      }
    }
  }
}
