package dev.podarium.cluster.client;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plan under way: its batches one after the other, then the status.
 *
 * <p>A write of an object that the same plan has written before follows on that write: it carries
 * the resourceVersion that the server answered.
 */
final class Execution {

  private static final long WRITING = Durations.millis(2);

  private final Connection connection;
  private final EventRecorder events;
  private final Plan plan;
  private final Consumer<Execution> whenOver;
  private final List<HasMetadata> done = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Map<ObjectRef, HasMetadata> newest = new HashMap<>();
  private final List<Written> written = new ArrayList<>();
  private boolean abandoned;

  /** One revision that the plan made. */
  record Written(ObjectRef ref, long revision) {}

  Execution(
      Connection connection,
      EventRecorder events,
      HasMetadata about,
      Plan plan,
      Consumer<Execution> whenOver) {
    this.connection = connection;
    this.events = events;
    this.plan = plan;
    this.whenOver = whenOver;
    newest.put(ObjectRef.of(about), about);
  }

  /** Takes the first write at once; whoever waits for the end may be called before this returns. */
  void begin() {
    if (plan.batches().isEmpty()) {
      report();
    } else {
      take(0, 0);
    }
  }

  /** What is not written yet is left undone, and nobody is called. */
  void abandon() {
    abandoned = true;
  }

  /** Whether the server said no to anything. */
  boolean refused() {
    return !refused.isEmpty();
  }

  /** Every revision that came of it, in order. */
  List<Written> written() {
    return written;
  }

  /** Takes one write of a batch; those beside it follow at the same instant, each by itself. */
  private void take(int index, int position) {
    var batch = plan.batches().get(index);
    take(batch.get(position));
    if (position + 1 < batch.size()) {
      later(0, "acts", () -> take(index, position + 1));
    } else {
      endBatch(index + 1);
    }
  }

  private void endBatch(int next) {
    if (refused.isEmpty() && next < plan.batches().size()) {
      later(WRITING, "acts", () -> take(next, 0));
    } else if (plan.status() != null) {
      later(WRITING, "reports", this::report);
    } else {
      whenOver.accept(this);
    }
  }

  private void later(long nanos, String what, Runnable action) {
    connection
        .agenda()
        .inheritAfter(
            nanos,
            connection.component(),
            what,
            () -> {
              if (!abandoned) {
                action.run();
              }
            });
  }

  private void take(Plan.Step step) {
    try {
      var answer = send(following(step.request()));
      done.add(answer);
      note(step.whenDone().apply(answer));
    } catch (Refusal refusal) {
      if (!step.forgiven().contains(refusal.reason())) {
        refused.add(refusal);
        note(step.whenRefused().apply(refusal));
      }
    }
  }

  private void report() {
    var wanted = plan.status();
    var status =
        wanted == null
            ? null
            : wanted.apply(new Plan.Acted(List.copyOf(done), List.copyOf(refused)));
    if (status != null && differs(status)) {
      try {
        send(following(new UpdateStatus(status)));
      } catch (Refusal refusal) {
        refused.add(refusal);
      }
    }
    whenOver.accept(this);
  }

  private boolean differs(HasMetadata status) {
    var known = newest.get(ObjectRef.of(status));
    return known == null
        || !Objects.equals(SpecAndStatus.status(known), SpecAndStatus.status(status));
  }

  private HasMetadata send(Request request) {
    var before = connection.feed().latest().revision();
    var answer = connection.send(request);
    var after = connection.feed().latest().revision();
    var ref = ObjectRef.of(answer);
    newest.put(ref, answer);
    if (after > before) {
      written.add(new Written(ref, after));
    }
    return answer;
  }

  private Request following(Request request) {
    return switch (request) {
      case Update update -> new Update(following(update.object()));
      case UpdateStatus update -> new UpdateStatus(following(update.object()));
      default -> request;
    };
  }

  private HasMetadata following(HasMetadata object) {
    var known = newest.get(ObjectRef.of(object));
    return known == null || written.isEmpty()
        ? object
        : Metas.withResourceVersion(object, known.getMetadata().getResourceVersion());
  }

  /** An event's cause is the write that it tells of, or else what led to the plan. */
  private void note(@Nullable Note note) {
    if (note != null) {
      var told =
          refused.isEmpty() && !written.isEmpty()
              ? Long.valueOf(written.getLast().revision())
              : connection.agenda().cause();
      connection.agenda().because(told, () -> events.record(note));
    }
  }
}
