package dev.podarium.cluster.client;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a controller wants done: batches of writes in order, then a status, perhaps another look
 * later. A value: nothing is written until the loop carries it out.
 */
public final class Plan {

  private static final Plan NOTHING = new Plan(List.of());

  private final List<List<Step>> batches;
  private final List<Note> notes;
  private final @Nullable Report status;
  private final boolean failing;
  private final Again again;
  private final @Nullable Object memory;
  private final @Nullable Function<Acted, Plan> sequel;

  private Plan(List<List<Step>> batches) {
    this(batches, List.of(), null, false, Again.NEVER, null, null);
  }

  private Plan(
      List<List<Step>> batches,
      List<Note> notes,
      @Nullable Report status,
      boolean failing,
      Again again,
      @Nullable Object memory,
      @Nullable Function<Acted, Plan> sequel) {
    this.batches = batches;
    this.notes = notes;
    this.status = status;
    this.failing = failing;
    this.again = again;
    this.memory = memory;
    this.sequel = sequel;
  }

  /** The status that is wanted, and whether it is sent once more when it was refused. */
  private record Report(Function<Acted, @Nullable HasMetadata> wanted, boolean insists) {}

  /** When to look again, and whether only to check. */
  private record Again(long instant, boolean check) {

    static final Again NEVER = new Again(Long.MAX_VALUE, false);

    Again orEarlier(Again other) {
      return other.instant < instant ? other : this;
    }
  }

  /**
   * How the writes went, for the status.
   *
   * @param done what the server answered, in order
   * @param refused what it refused; the batches after the first refusal were left out
   */
  public record Acted(List<HasMetadata> done, List<Refusal> refused) {

    /** How it goes when there was nothing to do. */
    public static final Acted NOTHING = new Acted(List.of(), List.of());
  }

  /** Nothing to do. */
  public static Plan nothing() {
    return NOTHING;
  }

  /** One write. */
  public static Plan write(Step step) {
    return together(List.of(step));
  }

  /** Writes one after the other; what comes after a refusal is left out. */
  public static Plan inOrder(List<Step> steps) {
    return new Plan(steps.stream().map(List::of).toList());
  }

  /** Writes that go out side by side, at one instant. */
  public static Plan together(List<Step> steps) {
    return steps.isEmpty() ? NOTHING : new Plan(List.of(List.copyOf(steps)));
  }

  /**
   * Writes in batches of 1, 2, 4, 8, …, so that what is refused for all is asked only once.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go, slowStartBatch
   */
  public static Plan slowStart(List<Step> steps) {
    var batches = new ArrayList<List<Step>>();
    var from = 0;
    for (var size = 1; from < steps.size(); size *= 2) {
      var to = Math.min(steps.size(), from + size);
      batches.add(List.copyOf(steps.subList(from, to)));
      from = to;
    }
    return new Plan(List.copyOf(batches));
  }

  /** An Event alone. */
  public static Plan tell(Note note) {
    return new Plan(List.of(), List.of(note), null, false, Again.NEVER, null, null);
  }

  /**
   * This plan and after it the other; the later status, memory and sequel win, the earlier instant
   * too.
   */
  public Plan then(Plan next) {
    return new Plan(
        Stream.concat(batches.stream(), next.batches.stream()).toList(),
        Stream.concat(notes.stream(), next.notes.stream()).toList(),
        next.status == null ? status : next.status,
        failing || next.failing,
        again.orEarlier(next.again),
        next.memory == null ? memory : next.memory,
        next.sequel == null ? sequel : next.sequel);
  }

  /**
   * After the writes, the object with the status that they lead to, or null to leave it as it is.
   * Computed also when a write was refused; sent only when it differs from what is stored.
   */
  public Plan thenStatus(Function<Acted, @Nullable HasMetadata> next) {
    return new Plan(batches, notes, new Report(next, false), failing, again, memory, sequel);
  }

  /**
   * The same for a status that is sent once more when it was refused, for the object as it is
   * stored by then.
   */
  public Plan thenStatusInsistently(Function<Acted, @Nullable HasMetadata> next) {
    return new Plan(batches, notes, new Report(next, true), failing, again, memory, sequel);
  }

  /** The same, tried again with back-off as if something had been refused. */
  public Plan failing() {
    return new Plan(batches, notes, status, true, again, memory, sequel);
  }

  /** Reconciles again at an instant in virtual nanoseconds, if nothing else wakes it before. */
  public Plan againAt(long instant) {
    return again(new Again(instant, false));
  }

  /**
   * The same as a periodic check that a settled world goes on having. What comes of it is no
   * routine any more.
   */
  public Plan checkAt(long instant) {
    return again(new Again(instant, true));
  }

  private Plan again(Again next) {
    return new Plan(batches, notes, status, failing, again.orEarlier(next), memory, sequel);
  }

  /**
   * What the loop is to keep for the next look at the object, which finds it in {@link
   * View#memory}: something that no object says, such as since when something has been so. A plan
   * that remembers nothing forgets what was remembered; what is deleted or stopped forgets too.
   */
  public Plan remembering(Object value) {
    return new Plan(batches, notes, status, failing, again, value, sequel);
  }

  /**
   * What to do after the writes and the status of this plan, as they went: for what has to be
   * written between two statuses. It is asked for also when a write was refused, but not when the
   * status was. What it remembers replaces what this plan does; its instant to look again is not
   * looked at.
   */
  public Plan andThen(Function<Acted, Plan> next) {
    return new Plan(batches, notes, status, failing, again, memory, next);
  }

  /** The writes, batch by batch. */
  public List<List<Step>> batches() {
    return batches;
  }

  /** The Events of which no write tells. */
  public List<Note> notes() {
    return notes;
  }

  /** What is remembered until the next look; null: nothing. */
  public @Nullable Object memory() {
    return memory;
  }

  /** What comes after the status; null: nothing. */
  public @Nullable Function<Acted, Plan> sequel() {
    return sequel;
  }

  /** The status that is wanted after the writes; null when none is. */
  public @Nullable Function<Acted, @Nullable HasMetadata> status() {
    return status == null ? null : status.wanted;
  }

  /** Whether a status that was refused is sent once more. */
  public boolean insists() {
    return status != null && status.insists;
  }

  /** Whether the controller knows already that the round has failed. */
  public boolean fails() {
    return failing;
  }

  /** When to look again, in virtual nanoseconds; {@link Long#MAX_VALUE}: only when woken. */
  public long again() {
    return again.instant;
  }

  /** Whether that look is a periodic check only. */
  boolean onlyChecks() {
    return again.check;
  }

  /**
   * One write of a plan, with the events that tell of it.
   *
   * @param forgiven reasons of refusal, or of its causes, that are as good as success: {@code
   *     NotFound}, {@code NamespaceTerminating}
   * @param next what goes out as soon as this is done; null: nothing
   */
  public record Step(
      Request request,
      List<String> forgiven,
      Function<HasMetadata, @Nullable Note> whenDone,
      Function<Refusal, List<Note>> whenRefused,
      @Nullable Step next) {

    /** A write of which no event tells. */
    public static Step of(Request request) {
      return new Step(request, List.of(), done -> null, refused -> List.of(), null);
    }

    /** A refusal for this reason is as good as success, and no event tells of it. */
    public Step forgiving(String reason) {
      var all = Stream.concat(forgiven.stream(), Stream.of(reason)).toList();
      return new Step(request, all, whenDone, whenRefused, next);
    }

    /** Whether a refusal is as good as success. */
    public boolean forgives(Refusal refusal) {
      return forgiven.stream().anyMatch(refusal::isBecauseOf);
    }

    /** What to record when it is done. */
    public Step thenNote(Function<HasMetadata, @Nullable Note> note) {
      return new Step(request, forgiven, note, whenRefused, next);
    }

    /** What to record when it is refused. */
    public Step elseNote(Function<Refusal, @Nullable Note> note) {
      return elseNotes(refusal -> Stream.ofNullable(note.apply(refusal)).toList());
    }

    /** What to record, in order, when it is refused. */
    public Step elseNotes(Function<Refusal, List<Note>> notes) {
      return new Step(request, forgiven, whenDone, notes, next);
    }

    /** Steps of which each goes out when the one before is done, as one step of a batch. */
    public static Step chain(List<Step> steps) {
      var chain = steps.getLast();
      for (var step : steps.subList(0, steps.size() - 1).reversed()) {
        chain = step.followedBy(chain);
      }
      return chain;
    }

    private Step followedBy(Step later) {
      return new Step(request, forgiven, whenDone, whenRefused, later);
    }
  }
}
